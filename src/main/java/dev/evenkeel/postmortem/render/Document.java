package dev.evenkeel.postmortem.render;

import java.util.List;
import java.util.Optional;

/**
 * A draft laid out for reading: sections of blocks of cells. All text is plain; a form escapes it, once.
 *
 * @param language for the reader's machine
 */
public record Document(String language, String title, List<String> banner, List<Section> sections) {

    /**
     * A section.
     *
     * @param id stable; names the block that a later export may refresh
     */
    public record Section(String id, String title, List<Block> blocks) {}

    /** What a block is. */
    public enum Kind {
        HEADING,
        LINES,
        BULLETS,
        TABLE,
        /** What is not recorded. */
        MISSING,
        /** Remarks for the margin. */
        NOTES
    }

    /**
     * A block.
     *
     * @param columns of a table, else empty
     * @param rows of a table, else one for each line
     */
    public record Block(Kind kind, List<String> columns, List<Row> rows) {

        static Block heading(String text) {
            return new Block(Kind.HEADING, List.of(), List.of(Row.of(text)));
        }

        static Block lines(List<Row> rows) {
            return new Block(Kind.LINES, List.of(), rows);
        }

        static Block bullets(List<Row> rows) {
            return new Block(Kind.BULLETS, List.of(), rows);
        }

        static Block table(List<String> columns, List<Row> rows) {
            return new Block(Kind.TABLE, columns, rows);
        }

        static Block missing(List<String> lines) {
            return new Block(
                    Kind.MISSING, List.of(), lines.stream().map(Row::of).toList());
        }

        static Block notes(List<String> lines) {
            return new Block(Kind.NOTES, List.of(), lines.stream().map(Row::of).toList());
        }
    }

    /** The cells of a table's row, or the stretches of a line. */
    public record Row(List<Cell> cells) {

        static Row of(String text) {
            return new Row(List.of(Cell.of(text)));
        }

        static Row of(Cell... cells) {
            return new Row(List.of(cells));
        }
    }

    /**
     * A stretch of text.
     *
     * @param url where it leads, http or https only
     * @param quiet whether it is small print
     */
    public record Cell(String text, Optional<String> url, boolean quiet) {

        static Cell of(String text) {
            return new Cell(text, Optional.empty(), false);
        }

        /** Whether it leads somewhere. */
        public boolean isLink() {
            return url.isPresent() && !text.isEmpty();
        }

        /** Where it leads, or nothing. */
        public String address() {
            return url.orElse("");
        }
    }
}

package dev.evenkeel.postmortem.render;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

import dev.evenkeel.postmortem.draft.Draft;
import dev.evenkeel.postmortem.render.Document.Block;
import dev.evenkeel.postmortem.render.Document.Cell;
import dev.evenkeel.postmortem.render.Document.Row;
import dev.evenkeel.postmortem.render.Document.Section;

/**
 * A draft as GitHub-flavoured Markdown. Each section stands between comments that carry a digest of what we wrote there, so that a
 * later export can tell whether somebody has edited it.
 */
final class MarkdownForm {

    private MarkdownForm() {}

    static String render(Draft draft) {
        Document document = Layout.of(draft);
        StringBuilder out = new StringBuilder();
        out.append("# ").append(Markdown.escape(document.title())).append("\n\n");
        out.append(document.banner().stream()
                .map(line -> "> " + Markdown.escape(line))
                .collect(Collectors.joining("\n>\n", "", "\n")));
        for (Section section : document.sections()) {
            String body = body(section);
            out.append("\n## ").append(Markdown.escape(section.title())).append("\n\n");
            out.append("<!-- evenkeel:begin ")
                    .append(section.id())
                    .append(' ')
                    .append(digest(body))
                    .append(" -->\n");
            out.append('\n').append(body).append('\n');
            out.append("<!-- evenkeel:end ").append(section.id()).append(" -->\n");
        }
        return out.toString();
    }

    private static String body(Section section) {
        return section.blocks().stream().map(MarkdownForm::block).collect(Collectors.joining("\n"));
    }

    private static String block(Block block) {
        return switch (block.kind()) {
            case HEADING -> "### " + line(block.rows().getFirst()) + "\n";
            case LINES -> lines(block, "", "\n\n");
            case BULLETS -> lines(block, "- ", "\n");
            case TABLE -> table(block);
            case MISSING -> lines(block, "- [ ] Missing: ", "\n");
            case NOTES -> lines(block, "> Note: ", "\n>\n");
        };
    }

    private static String lines(Block block, String before, String between) {
        return block.rows().stream().map(row -> before + line(row)).collect(Collectors.joining(between, "", "\n"));
    }

    private static String line(Row row) {
        return row.cells().stream()
                .map(MarkdownForm::cell)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private static String table(Block block) {
        if (block.rows().isEmpty()) {
            return "Nothing on record.\n";
        }
        StringBuilder out = new StringBuilder();
        out.append(row(block.columns().stream().map(Markdown::escape).toList()));
        out.append(row(block.columns().stream().map(column -> "---").toList()));
        block.rows()
                .forEach(row -> out.append(
                        row(row.cells().stream().map(MarkdownForm::cell).toList())));
        return out.toString();
    }

    private static String row(List<String> cells) {
        return "| " + String.join(" | ", cells) + " |\n";
    }

    private static String cell(Cell cell) {
        String text = Markdown.escape(cell.text());
        if (cell.url().isPresent() && !text.isEmpty()) {
            text = "[" + Markdown.label(cell.text()) + "](" + cell.url().get() + ")";
        }
        return cell.quiet() && !text.isEmpty() ? "_(" + text + ")_" : text;
    }

    private static String digest(String body) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(body.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 4);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}

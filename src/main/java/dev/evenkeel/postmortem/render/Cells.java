package dev.evenkeel.postmortem.render;

import java.util.List;
import java.util.Locale;

import dev.evenkeel.postmortem.draft.Draft.Line;
import dev.evenkeel.postmortem.draft.Provenance;
import dev.evenkeel.postmortem.draft.Provenance.Basis;
import dev.evenkeel.postmortem.render.Document.Block;
import dev.evenkeel.postmortem.render.Document.Cell;
import dev.evenkeel.postmortem.render.Document.Row;
import dev.evenkeel.postmortem.words.Clocks;

/** Cells that several sections have in common. */
final class Cells {

    private final Clocks clocks;

    Cells(Clocks clocks) {
        this.clocks = clocks;
    }

    /** Where a line comes from, leading there when it can be read. */
    Cell source(Provenance from) {
        String basis = from.basis().name().toLowerCase(Locale.ROOT);
        return new Cell(
                basis
                        + from.by()
                                .filter(who -> from.basis() == Basis.STATED)
                                .map(who -> " by " + who)
                                .orElse(""),
                from.permalink(),
                true);
    }

    Cell linked(String text, Provenance from) {
        return new Cell(text, from.permalink(), false);
    }

    /** Lines of the ledger, each text cut at {@code most} characters. */
    Block lines(List<Line> lines, int most) {
        return Block.table(
                List.of("Time", "What", "Who", "Text", "Source"),
                lines.stream()
                        .map(line -> Row.of(
                                Cell.of(clocks.second(line.at())),
                                Cell.of(line.kind()),
                                Cell.of(line.who().orElse("")),
                                Cell.of(cut(line.text(), most) + marks(line)),
                                source(line.from())))
                        .toList());
    }

    private static String marks(Line line) {
        return (line.edited() ? " (edited)" : "")
                + (line.marks().isEmpty() ? "" : " [" + String.join(", ", line.marks()) + "]");
    }

    /** At most {@code most} characters of it, saying how many are left out; never half a character. */
    static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
        return text.substring(0, end) + "… (" + (text.length() - end) + " more characters in the message)";
    }
}

package dev.evenkeel.slack.render;

import java.util.ArrayList;
import java.util.List;

/** Splits long text between its lines, so that nothing is cut that could stand in a section of its own. */
final class Paragraphs {

    private Paragraphs() {}

    /** Pieces of at most {@code most} characters; a single longer line is cut. */
    static List<String> of(String text, int most) {
        List<String> pieces = new ArrayList<>();
        StringBuilder piece = new StringBuilder();
        for (String line : text.split("\n", -1)) {
            String fitting = Cut.to(line, most);
            if (!piece.isEmpty() && piece.length() + 1 + fitting.length() > most) {
                pieces.add(piece.toString());
                piece.setLength(0);
            }
            piece.append(piece.isEmpty() ? "" : "\n").append(fitting);
        }
        pieces.add(piece.toString());
        return pieces.stream().filter(it -> !it.isBlank()).toList();
    }
}

package dev.evenkeel.postmortem.render;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import dev.evenkeel.postmortem.draft.Draft;
import dev.evenkeel.postmortem.draft.Draft.Attempt;
import dev.evenkeel.postmortem.draft.Draft.Question;
import dev.evenkeel.postmortem.render.Document.Block;
import dev.evenkeel.postmortem.render.Document.Cell;
import dev.evenkeel.postmortem.render.Document.Row;
import dev.evenkeel.postmortem.words.Clocks;

/** Who did what, what was found, what was told, and what is left. */
final class Proceedings {

    private static final int SHORT = 300;

    private final Draft draft;
    private final Clocks clocks;
    private final Cells cells;

    Proceedings(Draft draft, Clocks clocks, Cells cells) {
        this.draft = draft;
        this.clocks = clocks;
        this.cells = cells;
    }

    List<Block> response() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(Block.table(
                List.of("Role", "Who", "From", "Until"),
                draft.roles().stream()
                        .map(turn -> Row.of(
                                Cell.of(turn.role()),
                                Cell.of(turn.who()),
                                Cell.of(clocks.minute(turn.from())),
                                Cell.of(turn.until().map(clocks::minute).orElse("the end"))))
                        .toList()));
        if (!draft.decisions().isEmpty()) {
            blocks.add(Block.heading("Decisions"));
            blocks.add(cells.lines(draft.decisions(), SHORT));
        }
        return blocks;
    }

    Block conditions() {
        return Block.table(
                List.of("Status", "Condition", "Since", "What speaks for it", "Source"),
                draft.conditions().stream()
                        .map(condition -> Row.of(
                                Cell.of(condition.status()),
                                Cell.of(condition.text()),
                                Cell.of(condition.at().map(clocks::minute).orElse("")),
                                Cell.of(condition.evidence()),
                                cells.source(condition.from())))
                        .toList());
    }

    Block mitigations() {
        return Block.table(
                List.of("When", "What", "Who", "Did it help?", "Source"),
                draft.mitigations().stream()
                        .map(attempt -> Row.of(
                                Cell.of(clocks.minute(attempt.at())),
                                Cell.of(attempt.what() + kind(attempt.kind())),
                                Cell.of(attempt.who().orElse("the bot")),
                                Cell.of(verdict(attempt)),
                                cells.source(attempt.from())))
                        .toList());
    }

    /** What sort of step it was, where its words were understood. */
    private static String kind(String kind) {
        return switch (kind) {
            case "other" -> "";
            case "flag off" -> " (flag)";
            default -> " (" + kind + ")";
        };
    }

    private static String verdict(Attempt attempt) {
        String later = attempt.verdictAt()
                .map(at -> Duration.between(attempt.at(), at))
                .filter(length -> length.toMinutes() > 0)
                .map(length -> ", said " + Clocks.length(length) + " later")
                .orElse("");
        return (attempt.deadEnd() ? "dead end: it " : "") + attempt.verdict() + later;
    }

    Block communication() {
        return Block.table(
                List.of("When", "To", "What", "Next promised by", "Promise"),
                draft.communication().stream()
                        .map(post -> Row.of(
                                Cell.of(clocks.minute(post.at())),
                                Cell.of(post.audience()),
                                cells.linked(post.text(), post.from()),
                                Cell.of(post.promised().map(clocks::minute).orElse("")),
                                Cell.of(post.promise().orElse(""))))
                        .toList());
    }

    Block followUps() {
        return Block.table(
                List.of("What", "Owner", "By", "State", "Source"),
                draft.followUps().stream()
                        .map(task -> Row.of(
                                Cell.of(task.text()),
                                Cell.of(task.owner().orElse("")),
                                Cell.of(task.due().map(Object::toString).orElse("")),
                                Cell.of(
                                        task.done()
                                                ? "done"
                                                : task.lacking().isEmpty()
                                                        ? "open"
                                                        : "open, needs " + String.join(" and ", task.lacking())),
                                cells.source(task.from())))
                        .toList());
    }

    Block questions(List<Question> questions) {
        return Block.table(
                List.of("Question", "Ask", "About"),
                questions.stream()
                        .map(question -> Row.of(
                                new Cell(question.text(), question.permalink(), false),
                                Cell.of(question.ask()),
                                Cell.of(question.at().map(clocks::minute).orElse(""))))
                        .toList());
    }

    List<Block> wentWell() {
        List<Block> blocks = new ArrayList<>();
        if (!draft.wentWell().isEmpty()) {
            blocks.add(Block.bullets(draft.wentWell().stream()
                    .map(statement -> Row.of(Cell.of(statement.text()), cells.source(statement.from())))
                    .toList()));
        }
        blocks.add(Block.missing(List.of("what went well, what was hard and where we were lucky: people's to write")));
        return blocks;
    }
}

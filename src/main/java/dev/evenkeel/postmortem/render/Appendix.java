package dev.evenkeel.postmortem.render;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import dev.evenkeel.postmortem.draft.Draft;
import dev.evenkeel.postmortem.draft.Draft.ChangeSeen;
import dev.evenkeel.postmortem.draft.Draft.Line;
import dev.evenkeel.postmortem.draft.Draft.PromptSeen;
import dev.evenkeel.postmortem.render.Document.Block;
import dev.evenkeel.postmortem.render.Document.Cell;
import dev.evenkeel.postmortem.render.Document.Row;
import dev.evenkeel.postmortem.render.Document.Section;
import dev.evenkeel.postmortem.words.Clocks;

/** What a reader looks up: changes, prompts, and the whole timeline by day. */
final class Appendix {

    private static final int LONG = 4_000;

    private final Draft draft;
    private final Clocks clocks;
    private final Cells cells;

    Appendix(Draft draft, Clocks clocks, Cells cells) {
        this.draft = draft;
        this.clocks = clocks;
        this.cells = cells;
    }

    List<Section> sections() {
        List<Section> sections = new ArrayList<>();
        sections.add(new Section("changes", "Appendix: changes that came into question", List.of(changes())));
        sections.add(new Section("prompts", "Appendix: what the bot asked", List.of(prompts())));
        sections.add(new Section("full-timeline", "Appendix: the whole timeline", timeline()));
        return sections;
    }

    private Block changes() {
        return Block.table(
                List.of("When", "Change", "Service", "Share", "State", "Why"),
                draft.changes().stream().map(this::change).toList());
    }

    private Row change(ChangeSeen change) {
        return Row.of(
                Cell.of(clocks.minute(change.at())),
                new Cell(
                        change.id() + ": " + change.kind().replace('_', ' ') + ", " + change.title(),
                        change.url(),
                        false),
                Cell.of(change.service()),
                Cell.of(String.format(Locale.ROOT, "%.0f %%", change.share() * 100)),
                Cell.of(change.state()),
                Cell.of(String.join("; ", change.reasons())));
    }

    private Block prompts() {
        return Block.table(
                List.of("Due", "Prompt", "To", "Question", "Answer"),
                draft.prompts().stream().map(this::prompt).toList());
    }

    private Row prompt(PromptSeen prompt) {
        String answer = prompt.answer()
                .map(words -> words
                        + prompt.answeredBy().map(who -> ", by " + who).orElse("")
                        + prompt.answeredAt()
                                .map(at -> ", " + clocks.minute(at))
                                .orElse(""))
                .orElse(prompt.state());
        return Row.of(
                Cell.of(clocks.minute(prompt.dueAt())),
                Cell.of(prompt.prompt()),
                Cell.of(prompt.to()),
                Cell.of(prompt.question()),
                Cell.of(answer));
    }

    private List<Block> timeline() {
        Map<String, List<Line>> days = new LinkedHashMap<>();
        for (Line line : draft.timeline()) {
            days.computeIfAbsent(clocks.day(line.at()), day -> new ArrayList<>())
                    .add(line);
        }
        List<Block> blocks = new ArrayList<>();
        days.forEach((day, lines) -> {
            blocks.add(Block.heading(day + " (UTC)"));
            blocks.add(cells.lines(lines, LONG));
        });
        return blocks;
    }
}

package dev.evenkeel.postmortem.render;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import dev.evenkeel.postmortem.draft.Draft;
import dev.evenkeel.postmortem.draft.Draft.Detection;
import dev.evenkeel.postmortem.draft.Draft.Header;
import dev.evenkeel.postmortem.draft.Draft.Line;
import dev.evenkeel.postmortem.draft.Statement;
import dev.evenkeel.postmortem.render.Document.Block;
import dev.evenkeel.postmortem.render.Document.Cell;
import dev.evenkeel.postmortem.render.Document.Row;
import dev.evenkeel.postmortem.render.Document.Section;
import dev.evenkeel.postmortem.words.Clocks;

/** The order in which a draft is read, the same in every form. */
final class Layout {

    private static final int SHORT = 300;
    private static final String UNKNOWN = "unknown";

    private final Draft draft;
    private final Clocks clocks;
    private final Cells cells;
    private final List<Section> sections = new ArrayList<>();

    private Layout(Draft draft) {
        this.draft = draft;
        this.clocks = new Clocks(ZoneId.of(draft.header().zone()));
        this.cells = new Cells(clocks);
    }

    static Document of(Draft draft) {
        return new Layout(draft).lay();
    }

    private Document lay() {
        Header header = draft.header();
        add("header", "At a glance", List.of(glance(header)));
        add("summary", "Summary", statements(draft.summary()));
        add("impact", "Impact", statements(draft.impact()));
        add("times", "Key times and figures", List.of(times(), figures()));
        add("timeline", "Timeline", List.of(keyEvents()));
        add("detection", "Detection", detection(draft.detection()));
        Proceedings proceedings = new Proceedings(draft, clocks, cells);
        add("response", "Response", proceedings.response());
        add("conditions", "Trigger and contributing conditions", List.of(proceedings.conditions()));
        add("mitigations", "What was tried, dead ends included", List.of(proceedings.mitigations()));
        add("communication", "Communication", List.of(proceedings.communication()));
        add("follow-ups", "Follow-ups", List.of(proceedings.followUps()));
        add("questions", "Open questions", List.of(proceedings.questions(draft.questions())));
        add("went-well", "What went well, what was hard, where we were lucky", proceedings.wentWell());
        add("interview", "To ask those who were there", List.of(proceedings.questions(draft.interview())));
        add("outside", "For the outside: a first version", statements(draft.outside()));
        sections.addAll(new Appendix(draft, clocks, cells).sections());
        return new Document("en", "Postmortem " + header.key() + ": " + header.title(), banner(header), sections);
    }

    private List<String> banner(Header header) {
        List<String> lines = new ArrayList<>();
        lines.add("DRAFT, written from the record as it stood at " + clocks.minute(header.asOf())
                + ". Observed = the bot saw it; stated = a person said it; inferred = put together from other lines.");
        if (header.drill()) {
            lines.add("DRILL: this was a rehearsal.");
        }
        if (header.isPrivate()) {
            lines.add("PRIVATE incident: share only with those who may know of it.");
        }
        if (header.shareable()) {
            lines.add("Shareable copy: people appear by their roles.");
        }
        return lines;
    }

    private void add(String id, String title, List<Block> blocks) {
        List<Block> all = new ArrayList<>(blocks);
        List<String> notes = draft.notes().stream()
                .filter(note -> note.section().equals(id))
                .map(Draft.Note::text)
                .toList();
        if (!notes.isEmpty()) {
            all.add(Block.notes(notes));
        }
        sections.add(new Section(id, title, all));
    }

    private Block glance(Header header) {
        List<Row> rows = new ArrayList<>();
        rows.add(pair("Incident", header.key()));
        rows.add(pair("Title", header.title()));
        rows.add(pair("Severity", header.severity() + course(header)));
        rows.add(pair("Status", header.status()));
        rows.add(pair("Services", header.services().isEmpty() ? UNKNOWN : String.join(", ", header.services())));
        rows.add(pair("Commander", header.commander().orElse("nobody")));
        header.channel().ifPresent(channel -> rows.add(pair("Channel", channel)));
        rows.add(pair("Times", header.zone().equals("UTC") ? "UTC" : "UTC first, then " + header.zone()));
        return Block.table(List.of("", ""), rows);
    }

    private static String course(Header header) {
        return header.severities().size() < 2 ? "" : " (" + String.join(", then ", header.severities()) + ")";
    }

    private static Row pair(String name, String value) {
        return Row.of(Cell.of(name), Cell.of(value));
    }

    private List<Block> statements(List<Statement> statements) {
        List<Block> blocks = new ArrayList<>();
        List<Row> rows = statements.stream()
                .filter(statement -> !statement.text().isEmpty())
                .map(statement -> Row.of(Cell.of(statement.text()), cells.source(statement.from())))
                .toList();
        if (!rows.isEmpty()) {
            blocks.add(Block.lines(rows));
        }
        List<String> missing = statements.stream()
                .flatMap(statement -> statement.missing().stream())
                .toList();
        if (!missing.isEmpty()) {
            blocks.add(Block.missing(missing));
        }
        return blocks;
    }

    private Block times() {
        return Block.table(
                List.of("Time", "When", "Standing", "Source"),
                draft.times().stream()
                        .map(time -> Row.of(
                                Cell.of(time.name()),
                                Cell.of(time.at()
                                        .map(clocks::second)
                                        .or(() ->
                                                time.proposed().map(at -> UNKNOWN + "; proposed: " + clocks.second(at)))
                                        .orElse(UNKNOWN)),
                                Cell.of(time.standing()),
                                time.from().map(cells::source).orElse(Cell.of(""))))
                        .toList());
    }

    private Block figures() {
        return Block.table(
                List.of("Figure", "Formula", "Length", "Clock"),
                draft.figures().stream()
                        .map(figure -> Row.of(
                                Cell.of(figure.name()),
                                Cell.of(figure.formula()),
                                Cell.of(figure.length().map(Clocks::length).orElse(UNKNOWN)
                                        + figure.unknown()
                                                .map(why -> ": " + why)
                                                .orElse("")),
                                Cell.of(figure.clock())))
                        .toList());
    }

    private Block keyEvents() {
        return cells.lines(draft.keyEvents(), SHORT);
    }

    private List<Block> detection(Detection detection) {
        List<Row> rows = new ArrayList<>();
        rows.add(pair(
                "Introduced",
                detection.introduced().map(clocks::minute).orElse(UNKNOWN)
                        + detection.introducedBy().map(by -> ", with " + by).orElse(", no change was confirmed")));
        rows.add(pair("Impact started", moment(detection.started())));
        rows.add(pair("Detected", moment(detection.detected())));
        rows.add(pair("Lag", detection.lag().map(Clocks::length).orElse(UNKNOWN)));
        rows.add(Row.of(
                Cell.of("By"), Cell.of(detection.by().map(Statement::text).orElse(UNKNOWN))));
        List<Block> blocks = new ArrayList<>();
        blocks.add(Block.table(List.of("", ""), rows));
        if (!detection.signals().isEmpty()) {
            List<Line> first = detection
                    .signals()
                    .subList(0, Math.min(10, detection.signals().size()));
            blocks.add(cells.lines(first, SHORT));
        }
        List<String> missing =
                new ArrayList<>(detection.by().map(Statement::missing).orElse(List.of("what noticed it first")));
        missing.add(detection.ask());
        blocks.add(Block.missing(missing));
        return blocks;
    }

    private String moment(Optional<Instant> at) {
        return at.map(clocks::minute).orElse(UNKNOWN);
    }
}

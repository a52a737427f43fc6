package dev.evenkeel.mitigation.suggest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import dev.evenkeel.chat.Message;
import dev.evenkeel.chat.Part;
import dev.evenkeel.chat.Part.Button;
import dev.evenkeel.chat.Text;
import dev.evenkeel.mitigation.ChangeName;
import dev.evenkeel.suspect.Ranking.Verdict;
import dev.evenkeel.suspect.Suspect.State;
import dev.evenkeel.suspect.SuspectsView;
import dev.evenkeel.suspect.SuspectsView.Item;
import dev.evenkeel.suspect.back.Way;
import dev.evenkeel.suspect.score.Term;

/** The suspects in the bot's words. */
@ApplicationScoped
public class SuggestionCard {

    private static final int TERMS = 5;

    /** Less is not worth a word: it would only draw the eye. */
    private static final double WORTH_NAMING = 0.05;

    /** Says as much of any change of its kind; "Why?" shows it. */
    private static final String KIND = "kind";

    private static final int SUSPECTS = 3;

    private static final int LONGER_LIST = 8;

    private final HowToRun howToRun;

    @Inject
    SuggestionCard(HowToRun howToRun) {
        this.howToRun = howToRun;
    }

    /** The best suspect with its way back; or that none stands out, and the nearest, or where to look then. */
    public Message of(SuspectsView view) {
        if (view.verdict() == Verdict.SUSPECT) {
            return suspect(view);
        }
        return isNearerThanNothing(view) ? nearest(view) : noneStandsOut(view);
    }

    /** The list with shares and states, and each one's way back. */
    public Message list(SuspectsView view) {
        List<Text> lines = new ArrayList<>();
        view.items().stream().limit(LONGER_LIST).forEach(item -> lines.add(line(item)));
        Text head = view.items().isEmpty()
                ? Text.of("No change is logged since {}.", view.window().from())
                : Text.of("*Suspects*, best first; changes looked at: {}", view.changesConsidered());
        return Message.of(
                head,
                List.of(
                        new Part.Words(head.then(lines.isEmpty() ? Text.EMPTY : Text.of("\n"))
                                .then(Text.lines(lines))),
                        new Part.Why(lookedBack(view))));
    }

    /** Every term of one suspect. */
    public Message why(SuspectsView view, String changeRef) {
        Optional<Item> item = view.items().stream()
                .filter(one -> one.change().ref().equals(changeRef))
                .findFirst();
        if (item.isEmpty()) {
            return Message.line("That change is not on the list any more. `/incident suspects` shows it.");
        }
        List<Text> lines = new ArrayList<>();
        lines.add(Text.of("*Why {}* ({}):", ChangeName.of(item.get().change()), percent(item.get())));
        item.get().terms().forEach(term -> lines.add(Text.of("{}  {}", signed(term.value()), term.text())));
        return Message.line(Text.lines(lines));
    }

    private Message suspect(SuspectsView view) {
        Item best = view.items().getFirst();
        return withWayBack(view, Text.of("*Suspect:* {}, {}", ChangeName.of(best.change()), percent(best)));
    }

    /** Several changes share the suspicion: none stands out, and the nearest is still more likely than none of them. */
    private Message nearest(SuspectsView view) {
        Item best = view.items().getFirst();
        return withWayBack(
                view,
                Text.of("No single change stands out. *Nearest:* {}, {}", ChangeName.of(best.change()), percent(best)));
    }

    private Message withWayBack(SuspectsView view, Text head) {
        Item best = view.items().getFirst();
        List<Part> parts = new ArrayList<>();
        parts.add(new Part.Words(head));
        parts.add(new Part.Words(wayBack(best)));
        parts.add(new Part.Words(reasons(best)));
        Text others = others(view);
        if (!others.spans().isEmpty()) {
            parts.add(new Part.Words(others));
        }
        parts.add(new Part.Controls("suspect", buttons(view.incident(), best)));
        parts.add(new Part.Why(lookedBack(view)));
        return Message.of(head, parts);
    }

    private Text wayBack(Item best) {
        List<Text> lines = new ArrayList<>();
        lines.add(Text.of("*Way back:* {}.", sentence(best.mitigation().text())));
        best.mitigation().blockedBy().forEach(block -> lines.add(Text.of("Blocked: {}.", block)));
        Text run = howToRun.of(best);
        if (!run.spans().isEmpty()) {
            lines.add(run);
        }
        return Text.lines(lines);
    }

    private static Text reasons(Item best) {
        return Text.lines(best.terms().stream()
                .filter(term -> !term.text().isBlank() && !term.name().equals(KIND))
                .limit(TERMS)
                .map(term -> Text.of("• {}", term.text()))
                .toList());
    }

    private static Text others(SuspectsView view) {
        return Text.lines(view.items().stream()
                .skip(1)
                .limit(SUSPECTS - 1L)
                .filter(item -> item.state() == State.OPEN && item.share() >= WORTH_NAMING)
                .map(item -> Text.of("Then {}, {}", ChangeName.of(item.change()), percent(item)))
                .toList());
    }

    private Message noneStandsOut(SuspectsView view) {
        Text head = Text.of("No logged change stands out.");
        List<Text> lines = new ArrayList<>();
        lines.add(head);
        view.items().stream()
                .findFirst()
                .filter(item -> item.share() >= WORTH_NAMING || !speaksOfSomethingElse(view))
                .ifPresent(item ->
                        lines.add(Text.of("The nearest is {}, {}.", ChangeName.of(item.change()), percent(item))));
        view.nothing().stream()
                .map(Term::text)
                .filter(text -> !text.isBlank())
                .limit(TERMS)
                .forEach(text -> lines.add(Text.of("• {}", text)));
        lines.add(Text.of("When users first felt it sharpens this most: `/incident started 14:05`."));
        List<Part> parts = new ArrayList<>();
        parts.add(new Part.Words(Text.lines(lines)));
        parts.add(new Part.Controls(
                "suspect", List.of(Button.plain("suspect.more", view.incident(), "Look back further"))));
        parts.add(new Part.Why(lookedBack(view)));
        return Message.of(head, parts);
    }

    private static boolean speaksOfSomethingElse(SuspectsView view) {
        return view.nothing().stream().anyMatch(term -> term.name().equals("symptom"));
    }

    private static List<Part.Control> buttons(String key, Item best) {
        String value = key + " " + best.change().ref();
        List<Part.Control> buttons = new ArrayList<>();
        action(best.mitigation().kind()).ifPresent(action -> buttons.add(Button.primary(action, value, label(best))));
        buttons.add(Button.plain("suspect.clear", value, "Not it"));
        buttons.add(Button.plain("suspect.why", value, "Why?"));
        buttons.add(Button.plain("suspect.more", key, "Show older"));
        return buttons;
    }

    private static Optional<String> action(Way way) {
        return switch (way) {
            case FLAG_OFF -> Optional.of("suspect.flag_off");
            case HALT_ROLLOUT, HALT_DATA_PUSH -> Optional.of("suspect.halt");
            case REVERT_N_BACK -> Optional.of("suspect.back");
            case REVERT_PREVIOUS, CONFIG_REVERT, DATA_ROLLBACK, ROLLBACK_MIGRATION, ROLL_FORWARD ->
                Optional.of("suspect.revert");
            case FIX_FORWARD, NONE -> Optional.empty();
        };
    }

    private static String label(Item best) {
        String target = best.mitigation().target().orElse("");
        return switch (best.mitigation().kind()) {
            case FLAG_OFF -> HowToRun.isTurnedOff(best) ? "Plan: turn it off" : "Plan: put the flag back";
            case HALT_ROLLOUT, HALT_DATA_PUSH -> "Plan: halt it";
            case REVERT_N_BACK, REVERT_PREVIOUS ->
                target.isEmpty() ? "Plan: go back" : "Plan: go back to " + shortened(target);
            default -> "Plan this";
        };
    }

    private static String shortened(String target) {
        return target.length() <= 40 ? target : target.substring(0, 39) + "…";
    }

    private static Text line(Item item) {
        String state = switch (item.state()) {
            case OPEN -> "";
            case TRIED -> ", tried";
            case CLEARED -> ", ruled out";
            case CONFIRMED -> ", confirmed";
        };
        return Text.of(
                "{}. {}, {}" + state + ": {}",
                item.rank(),
                ChangeName.of(item.change()),
                percent(item),
                item.mitigation().text());
    }

    private static Text lookedBack(SuspectsView view) {
        int changes = view.changesConsidered();
        return Text.of(
                (changes == 1 ? "{} change" : "{} changes")
                        + " since {}, ranked {}. A suspect is a guess with reasons, not a finding.",
                changes,
                view.window().from(),
                view.asOf());
    }

    /** Whether the best is likelier than that none of them did it. */
    public static boolean isNearerThanNothing(SuspectsView view) {
        double all = view.items().stream().mapToDouble(Item::share).sum();
        return view.items().stream()
                .findFirst()
                .filter(best -> best.state() == State.OPEN && best.share() > 1 - all)
                .isPresent();
    }

    private static String percent(Item item) {
        return Math.round(item.share() * 100) + " %";
    }

    private static String signed(double value) {
        return "%+.1f".formatted(value);
    }

    private static String sentence(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + text.substring(1);
    }
}

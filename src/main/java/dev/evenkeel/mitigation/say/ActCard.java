package dev.evenkeel.mitigation.say;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import jakarta.inject.Singleton;

import dev.evenkeel.chat.Message;
import dev.evenkeel.chat.Part;
import dev.evenkeel.chat.Part.Button;
import dev.evenkeel.chat.Part.Confirm;
import dev.evenkeel.chat.Part.Style;
import dev.evenkeel.chat.Text;
import dev.evenkeel.incident.channel.Named;
import dev.evenkeel.mitigation.act.Act;
import dev.evenkeel.mitigation.act.Deed;
import dev.evenkeel.mitigation.act.Wanted;

/** An act as a card: proposed, pressed, settled. */
@Singleton
public class ActCard {

    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("HH:mm:ss 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

    /** What a dialog of Slack's takes. */
    private static final int DIALOG = 300;

    private static final int TITLE = 100;

    private static final int LABEL = 75;

    /** To the second, as what was seen is said. */
    public static String clock(Instant at) {
        return CLOCK.format(at);
    }

    /**
     * The plan with the button that carries it out.
     *
     * @param who those who may press it
     */
    public Message proposal(Act act, String who) {
        Text line = planned(act);
        List<Part> parts = new ArrayList<>();
        parts.add(new Part.Words(line));
        parts.add(new Part.Words(
                Text.of("{}", detailed(act, "I can do it: " + act.order().how() + "."))));
        parts.add(new Part.Controls(
                "mitigation",
                List.of(
                        press(act, shortened("Do it: " + act.wanted().words(), LABEL)),
                        Button.plain("mitigation.cancel", act.value(), "Drop the plan"))));
        parts.add(new Part.Why(Text.of("To be pressed by " + written(who)
                + ". Then I look whether it took effect, and ask whether it helped.")));
        return Message.of(line, parts);
    }

    /** Somebody pressed: no buttons, and who. */
    public Message pressed(Act act) {
        return Message.line(planned(act)
                .then(Text.of(
                        "\nPressed by {} at " + clock(act.pressedAt().orElseThrow())
                                + ". Until it is settled nobody else changes {}.",
                        Named.user(act.pressedBy().orElseThrow()),
                        act.wanted().service())));
    }

    /** Nothing is to be pressed here any more. */
    public Message over(Act act, Text words) {
        return Message.line(planned(act).then(Text.of("\n")).then(words));
    }

    /** What came of it, with the way to undo it where there is one. */
    public Message result(Act act, Text words, Optional<Wanted> undo, boolean again) {
        List<Part.Control> buttons = new ArrayList<>();
        undo.ifPresent(back -> buttons.add(new Button(
                "mitigation.undo",
                act.value(),
                shortened("Undo: " + back.words(), LABEL),
                Style.PLAIN,
                Optional.of(new Confirm(
                        "Undo it?",
                        shortened(capital(back.words()) + ", as it stood before.", DIALOG),
                        "Undo",
                        "Not now")))));
        if (again) {
            buttons.add(press(act, "Try again"));
        }
        return buttons.isEmpty()
                ? Message.line(words)
                : Message.of(words, List.of(new Part.Words(words), new Part.Controls("mitigation", buttons)));
    }

    private static Text planned(Act act) {
        return Text.of("*Plan* by {}: {}.", Named.user(act.proposedBy()), act.what());
    }

    private static Button press(Act act, String label) {
        return new Button("mitigation.confirm", act.value(), label, Style.DANGER, Optional.of(dialog(act)));
    }

    /** Names what will stand, what goes with it and whose that is, and how it is undone. */
    private static Confirm dialog(Act act) {
        String undo = " " + undoing(act);
        String detail = shortened(detailed(act, capital(act.order().how()) + "."), DIALOG - undo.length());
        return new Confirm(shortened(capital(act.wanted().words()) + "?", TITLE), detail + undo, "Do it", "Not now");
    }

    private static String undoing(Act act) {
        if (act.wanted().deed() == Deed.HALT) {
            return "I cannot undo a halt: its owner starts it again.";
        }
        return act.back()
                .map(back -> "To undo it, press Undo afterwards: " + back.words() + ".")
                .orElse("To undo it, press Undo afterwards: I look first how it stands.");
    }

    private static String detailed(Act act, String more) {
        return act.detail().isEmpty() ? more : act.detail() + " " + more;
    }

    private static String written(String who) {
        return who.replace("{}", "");
    }

    private static String capital(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    private static String shortened(String text, int most) {
        return text.length() <= most ? text : text.substring(0, Math.max(0, most - 1)) + "…";
    }
}

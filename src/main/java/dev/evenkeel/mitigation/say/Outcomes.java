package dev.evenkeel.mitigation.say;

import java.util.Optional;

import dev.evenkeel.mitigation.act.Act;
import dev.evenkeel.mitigation.act.Wanted;

/**
 * What came of an act, in words.
 *
 * @param head in bold, before a colon
 * @param sentence for people and for the record; quotes the outside
 */
record Outcomes(String head, String sentence) {

    private static final String NOT_DONE = "Not done";
    private static final String IN_DOUBT = "In doubt";

    /** It stood so before anybody pressed. */
    static Outcomes wasSo(Act act) {
        return new Outcomes(
                "Nothing to do",
                wanted(act).standing(wanted(act).state()) + " already" + seen(act) + ". Nothing was sent.");
    }

    static Outcomes refused(Act act) {
        return new Outcomes(NOT_DONE, act.answer().orElse("no reason was given") + ".");
    }

    static Outcomes failed(Act act) {
        return new Outcomes(
                NOT_DONE,
                "%s took it and failed: %s."
                        .formatted(act.order().outside(), act.answer().orElse("no reason was given")));
    }

    static Outcomes tooLate(Act act, long minutes) {
        return new Outcomes(
                NOT_DONE,
                "%s could not be asked within %d minutes: %s. Nothing was changed."
                        .formatted(act.order().outside(), minutes, act.answer().orElse("no reason was given")));
    }

    /** Somebody looked. */
    static Outcomes settled(Act act, Optional<String> whyUnseen) {
        return switch (act.state()) {
            case LANDED -> landed(act);
            case NOT_SEEN -> notSeen(act);
            case TAKEN -> taken(act, whyUnseen);
            case UNKNOWN -> unknown(act);
            case PROPOSED, RUNNING, REFUSED, DROPPED ->
                throw new IllegalStateException(act.state() + " is not what looking leads to");
        };
    }

    private static Outcomes landed(Act act) {
        String head = act.undoes().isPresent() ? "Undone" : "Done";
        String standing = wanted(act).standing(wanted(act).state()) + seen(act) + ".";
        return new Outcomes(
                head,
                act.lost()
                        ? standing
                                + " The first answer of %s was lost, so I asked again how it stands."
                                        .formatted(act.order().outside())
                        : standing);
    }

    private static Outcomes notSeen(Act act) {
        String how = act.seen()
                .map(state -> "accepted it, but " + wanted(act).stillStanding(state) + at(act))
                .orElseGet(() -> "accepted it and is still at it" + at(act));
        return new Outcomes(
                "Not there yet", act.order().outside() + " " + how + "." + says(act) + " Look there what holds it.");
    }

    private static Outcomes taken(Act act, Optional<String> whyUnseen) {
        String why = whyUnseen
                .map(" I could not see whether it took effect: %s."::formatted)
                .orElse(" I cannot see from here whether it took effect.");
        return new Outcomes("Taken", act.order().outside() + " took it." + says(act) + why);
    }

    private static Outcomes unknown(Act act) {
        String lost = "the answer of " + act.order().outside() + " was lost ("
                + act.answer().orElse("no answer") + ")";
        String how = act.seen()
                .map(state -> ", and " + wanted(act).stillStanding(state) + at(act) + ".")
                .orElse(", and I cannot see from here whether it was done.");
        return new Outcomes(IN_DOUBT, lost + how + " Look there before anybody presses again.");
    }

    private static Wanted wanted(Act act) {
        return act.wanted();
    }

    private static String says(Act act) {
        return act.answer()
                .filter(words -> !words.isBlank())
                .map(words -> " " + act.order().outside() + " says: " + words + ".")
                .orElse("");
    }

    private static String seen(Act act) {
        return act.seenAt().map(at -> ", seen " + ActCard.clock(at)).orElse("");
    }

    private static String at(Act act) {
        return act.seenAt().map(at -> " at " + ActCard.clock(at)).orElse("");
    }
}

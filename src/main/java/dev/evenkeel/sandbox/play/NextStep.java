package dev.evenkeel.sandbox.play;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;

import dev.evenkeel.story.Step;

/** What comes next in a story, in words. */
final class NextStep {

    /** The last word of a prompt's action is the answer, what stands before it is the prompt. */
    private static final Pattern ANSWER = Pattern.compile("prompt\\.(.+)\\.([a-z_]+)");

    private NextStep() {}

    static String inWords(Step step) {
        return switch (step) {
            case Step.Types types -> types.who() + " types " + types.text();
            case Step.Presses presses -> presses.who() + pressed(presses.action());
            case Step.Says says -> says.who() + " says: " + says.text();
            case Step.Marks marks -> marks.who() + " marks a message with :" + marks.reaction() + ":";
            case Step.Happens happens -> changed(happens.change());
            case Step.Flips flips -> flipped(flips.flag());
            case Step.Rings rings -> rings.bot() + " writes into #" + rings.in() + ": " + rings.text();
            case Step.Breaks breaks -> broken(breaks.fault());
        };
    }

    private static String pressed(String action) {
        Matcher answer = ANSWER.matcher(action);
        return answer.matches()
                ? " answers the prompt " + answer.group(1) + " with " + answer.group(2)
                : " presses " + action;
    }

    private static String changed(JsonNode change) {
        return change.path("service").asText() + " changes: "
                + change.path("title").asText();
    }

    private static String flipped(JsonNode flag) {
        String stage = flag.path("stage").asText(flag.path("enabled").asBoolean() ? "on" : "off");
        return "the flag " + flag.path("key").asText() + " of "
                + flag.path("service").asText() + " is set to " + stage;
    }

    private static String broken(JsonNode fault) {
        String what = fault.path("method").asText("Slack");
        return what + " begins to fail: "
                + fault.path("kind").asText(fault.path("events").asText());
    }
}

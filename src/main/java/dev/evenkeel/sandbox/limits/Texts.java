package dev.evenkeel.sandbox.limits;

/** How long words may be. */
public final class Texts {

    /** Characters of a message's text; what is longer is cut without a word. */
    public static final int MESSAGE = 40_000;

    /** Characters of a topic or purpose. */
    public static final int TOPIC = 250;

    private Texts() {}

    /** What is left of a message's text. */
    public static String cut(String text) {
        return text.length() > MESSAGE ? text.substring(0, MESSAGE) : text;
    }
}

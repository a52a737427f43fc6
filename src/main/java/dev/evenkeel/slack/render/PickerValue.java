package dev.evenkeel.slack.render;

/** A list of people has no value of its own in Slack, so it travels at the end of the row's block id. */
public final class PickerValue {

    private static final char MARK = '|';

    private PickerValue() {}

    /** The block id that carries a value. */
    static String in(String block, String value) {
        return block + MARK + value;
    }

    /** The value in a block id; empty when it carries none. */
    public static String of(String blockId) {
        int mark = blockId.indexOf(MARK);
        return mark < 0 ? "" : blockId.substring(mark + 1);
    }
}

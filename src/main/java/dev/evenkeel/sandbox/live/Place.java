package dev.evenkeel.sandbox.live;

import java.util.Optional;

import dev.evenkeel.sandbox.http.Args;

/**
 * Who looks, and at what.
 *
 * @param user by name or id
 * @param channel the open one, by name or id
 * @param thread the parent's ts of the thread beside it
 * @param last how many of the channel's newest messages are wanted at least
 * @param since the oldest message that is wanted in any case
 */
record Place(String user, Optional<String> channel, Optional<String> thread, int last, Optional<String> since) {

    private static final int USUAL = 100;

    /** More than anybody scrolls through, and still quick. */
    private static final int MOST = 10_000;

    static Place read(Args args) {
        return new Place(
                args.need("user"),
                args.text("channel"),
                args.text("thread"),
                Math.clamp(args.number("last", USUAL), 1, MOST),
                args.text("since"));
    }
}

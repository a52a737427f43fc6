package dev.evenkeel.provider;

import java.time.Duration;
import java.util.function.Function;

/**
 * What an outside system made of one call. Every {@code reason} and {@code why} is a clause that begins like a sentence and has no full
 * stop, so that it can stand after a colon; it holds no token and no address of ours, and words of the outside stand in it in quotes.
 *
 * @param <T> what it answers when it did what it was asked
 */
public sealed interface Reply<T> {

    /** The outside said itself that it is done; or, for a question, this is the answer. */
    record Done<T>(T value) implements Reply<T> {}

    /**
     * The outside said no, and would say so again. Nothing was done.
     *
     * @param status of HTTP, or 0 where the call was not worth sending
     */
    record Refused<T>(String reason, int status) implements Reply<T> {}

    /**
     * Nothing was done, and the same call may succeed later.
     *
     * @param pause how long to leave the outside alone
     */
    record Later<T>(String why, Duration pause) implements Reply<T> {}

    /** No answer came, or none that can be read. What was asked for may have been done: read it back before it is asked for again. */
    record Unknown<T>(String why) implements Reply<T> {}

    /**
     * It was not called, because the operator has not set it up.
     *
     * @param setting the one that is missing or does not allow it
     * @param reason what about it
     */
    record NotConfigured<T>(String setting, String reason) implements Reply<T> {

        /** A setting that is empty. */
        public static <T> NotConfigured<T> empty(String setting) {
            return new NotConfigured<>(setting, setting + " is not set");
        }
    }

    /** The same with another value. */
    default <R> Reply<R> map(Function<? super T, ? extends R> with) {
        return then(value -> new Done<>(with.apply(value)));
    }

    /** The next call, once this one is done; otherwise what kept this one from it. */
    default <R> Reply<R> then(Function<? super T, Reply<R>> next) {
        return switch (this) {
            case Done<T>(T value) -> next.apply(value);
            case Refused<T>(String reason, int status) -> new Refused<>(reason, status);
            case Later<T>(String why, Duration pause) -> new Later<>(why, pause);
            case Unknown<T>(String why) -> new Unknown<>(why);
            case NotConfigured<T>(String setting, String reason) -> new NotConfigured<>(setting, reason);
        };
    }
}

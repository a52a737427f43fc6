package dev.evenkeel.slack.wire;

import java.time.Duration;

/** What came back from one call of the Web API. */
public sealed interface Answer<T> {

    /** Slack's body says {@code ok:true}. */
    record Yes<T>(T body) implements Answer<T> {}

    /** Slack's body says {@code ok:false}. */
    record No<T>(String error, T body) implements Answer<T> {}

    /** Too many requests: not done. */
    record TooMany<T>(Duration pause) implements Answer<T> {}

    /** An HTTP status that tells of trouble on the way; whether it was done is not known when it is 500 or more. */
    record Trouble<T>(int status) implements Answer<T> {}

    /** It may have arrived, and no readable answer came back. */
    record Lost<T>(String why) implements Answer<T> {}

    /** It never left. */
    record Unsent<T>(String why) implements Answer<T> {}

    /** It was not tried: our own limit of the method is used up for so long. */
    record Held<T>(Duration pause) implements Answer<T> {}
}

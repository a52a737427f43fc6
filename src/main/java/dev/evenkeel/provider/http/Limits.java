package dev.evenkeel.provider.http;

import java.time.Duration;

/**
 * How much of us one call may have.
 *
 * @param connect until the connection stands, TLS included
 * @param whole from the first byte out to the last byte in
 * @param bytes of the answer's body, unpacked
 */
record Limits(Duration connect, Duration whole, int bytes) {

    /** Well under the minute a durable call may take, and room for the longest list that is asked for. */
    static final Limits USUAL = new Limits(Duration.ofSeconds(5), Duration.ofSeconds(15), 4 * 1024 * 1024);
}

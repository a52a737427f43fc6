package dev.evenkeel.sandbox.http;

/** An answer that goes on. */
public interface Feed {

    /** Sends what there is and then what comes, and returns when nobody listens any more. On a thread of its own. */
    void pour(EventStream out) throws InterruptedException;
}

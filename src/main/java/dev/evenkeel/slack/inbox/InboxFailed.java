package dev.evenkeel.slack.inbox;

/** The inbox could not be read or written; the transaction around it is lost. */
class InboxFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    InboxFailed(String what, Throwable cause) {
        super(what, cause);
    }
}

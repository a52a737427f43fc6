package dev.evenkeel.chat.outbox;

/** The chat's tables could not be read or written; the transaction around it is lost. */
public class ChatFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ChatFailed(String what, Throwable cause) {
        super(what, cause);
    }
}

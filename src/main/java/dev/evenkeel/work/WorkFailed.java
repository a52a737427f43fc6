package dev.evenkeel.work;

/** The queue's tables could not be read or written; the transaction around it is lost. */
public class WorkFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public WorkFailed(String what, Throwable cause) {
        super(what, cause);
    }
}

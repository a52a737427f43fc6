package dev.evenkeel.nudge.beat;

/** One incident's prompts could not be looked at. */
class TurnFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String incidentKey;

    TurnFailed(String incidentKey, RuntimeException cause) {
        super(cause);
        this.incidentKey = incidentKey;
    }

    String incidentKey() {
        return incidentKey;
    }
}

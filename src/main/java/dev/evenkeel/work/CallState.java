package dev.evenkeel.work;

/** Where a call stands. The names are those of the deliveries in the API, in lower case. */
public enum CallState {
    PENDING,
    DELIVERED,
    REFUSED,
    UNKNOWN,
    CANCELED,
    DEAD;

    /** Whether nothing more will be tried. */
    public boolean isFinal() {
        return this != PENDING;
    }
}

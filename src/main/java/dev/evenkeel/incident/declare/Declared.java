package dev.evenkeel.incident.declare;

import dev.evenkeel.incident.IncidentFacts;

/** What became of a declaration. */
public sealed interface Declared {

    /** A new incident. */
    record Fresh(IncidentFacts incident) implements Declared {}

    /** The same person declared the same a moment ago, or this very declaration came twice: the incident made then. */
    record SameAsBefore(IncidentFacts incident) implements Declared {}

    /**
     * Nothing was declared.
     *
     * @param sentence says why, and what to send instead
     */
    record Refused(String sentence) implements Declared {}
}

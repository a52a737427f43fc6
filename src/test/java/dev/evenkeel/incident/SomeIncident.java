package dev.evenkeel.incident;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Incidents for tests that need no database. */
public final class SomeIncident {

    public static final Instant DECLARED = Instant.parse("2026-11-21T14:00:00Z");

    private final Incident incident;

    private SomeIncident(Incident incident) {
        this.incident = incident;
    }

    /** Number 12, SEV2 on checkout, declared at {@link #DECLARED} by U1ANA. */
    public static SomeIncident titled(String title) {
        return from(title, false, false);
    }

    public static SomeIncident drill(String title) {
        return from(title, true, false);
    }

    public static SomeIncident secret(String title) {
        return from(title, false, true);
    }

    private static SomeIncident from(String title, boolean drill, boolean isPrivate) {
        return new SomeIncident(Incident.begin(
                "T1",
                12,
                new Opening(
                        title,
                        Optional.of(Severity.SEV2),
                        List.of("checkout"),
                        isPrivate,
                        drill,
                        Actor.user("U1ANA"),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        DECLARED)));
    }

    /** The record itself, to be brought further. */
    public Incident record() {
        return incident;
    }

    public IncidentFacts facts() {
        return incident.facts();
    }
}

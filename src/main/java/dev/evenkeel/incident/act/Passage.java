package dev.evenkeel.incident.act;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

import dev.evenkeel.incident.IncidentFacts;
import dev.evenkeel.incident.Moments;
import dev.evenkeel.incident.Status;

/** From where each verb leads where, and what is said where it does not. */
enum Passage {
    IDENTIFIED(EnumSet.of(Status.INVESTIGATING), Status.IDENTIFIED, "identified"),
    MITIGATED(EnumSet.of(Status.INVESTIGATING, Status.IDENTIFIED), Status.MONITORING, "mitigated"),
    RESOLVE(EnumSet.of(Status.INVESTIGATING, Status.IDENTIFIED, Status.MONITORING), Status.RESOLVED, "resolved"),
    REOPEN(EnumSet.of(Status.RESOLVED, Status.CLOSED, Status.CANCELED), Status.INVESTIGATING, "open"),
    CLOSE(EnumSet.of(Status.RESOLVED, Status.CANCELED), Status.CLOSED, "closed"),
    CANCEL(EnumSet.of(Status.INVESTIGATING, Status.IDENTIFIED, Status.MONITORING), Status.CANCELED, "canceled");

    private final Set<Status> from;
    private final Status to;
    private final String word;

    Passage(Set<Status> from, Status to, String word) {
        this.from = from;
        this.to = to;
        this.word = word;
    }

    boolean alreadyThere(Status status) {
        return this == REOPEN ? status.isOpen() : status == to;
    }

    String already(IncidentFacts incident) {
        return "%s is already %s%s."
                .formatted(
                        incident.key(),
                        this == REOPEN ? "open: " + incident.status().word() : word,
                        since(incident).map(at -> ", since " + Moments.show(at)).orElse(""));
    }

    Optional<String> refusal(IncidentFacts incident) {
        if (from.contains(incident.status())) {
            return Optional.empty();
        }
        return Optional.of(
                "%s is %s%s".formatted(incident.key(), incident.status().word(), wayOut(incident.status())));
    }

    private String wayOut(Status status) {
        if (status.isOpen()) {
            return this == CLOSE
                    ? "; `/incident resolve` it first, then close it."
                    : ", which is past being identified; `/incident update TEXT` says what is known.";
        }
        return this == CANCEL ? "; only an open incident can be canceled." : "; `/incident reopen` takes it up again.";
    }

    private Optional<Instant> since(IncidentFacts incident) {
        return switch (this) {
            case IDENTIFIED -> incident.identifiedAt();
            case MITIGATED -> incident.mitigatedAt();
            case RESOLVE -> incident.resolvedAt();
            case CLOSE -> incident.closedAt();
            case REOPEN, CANCEL -> Optional.empty();
        };
    }
}

package dev.evenkeel.nudge.row;

import java.io.Serializable;
import java.time.Instant;
import java.util.Optional;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

/** The prompts of one incident taken together: when the beat looks at them next, and what their rhythm counts from. */
@Entity
@Table(name = "nudge_round")
@IdClass(Round.Key.class)
public class Round {

    @Id
    private String teamId;

    @Id
    private String incidentKey;

    private Instant since;
    private Instant base;
    private Instant saidAt;
    private Instant nextAt;
    private Instant awayFrom;
    private Instant awayUntil;
    private String unreachable;

    protected Round() {}

    /** The database key. */
    public record Key(String teamId, String incidentKey) implements Serializable {}

    /** It came back: everything counts from now. */
    public void restart(Instant at) {
        since = at;
        base = at;
    }

    /** It got worse: questions come as often as in the beginning. */
    public void quicken(Instant at) {
        base = at;
    }

    /** A message that starts the gap was written. */
    public void said(Instant at) {
        saidAt = at;
    }

    /** The last message did not arrive, so it starts no gap. */
    public void unsaid() {
        saidAt = null;
    }

    /** When the beat has to look again, if at all. */
    public void lookAt(Optional<Instant> next) {
        nextAt = next.orElse(null);
    }

    /** Nothing said there arrives; why, or null once it does again. */
    public void unreachable(String why) {
        unreachable = why;
    }

    /** The absence is owned up to. */
    public void forgetAbsence() {
        awayFrom = null;
        awayUntil = null;
    }

    public String incidentKey() {
        return incidentKey;
    }

    public Instant since() {
        return since;
    }

    public Instant base() {
        return base;
    }

    public Optional<Instant> saidAt() {
        return Optional.ofNullable(saidAt);
    }

    public Optional<Instant> nextAt() {
        return Optional.ofNullable(nextAt);
    }

    /** Why nothing arrives there. */
    public Optional<String> unreachable() {
        return Optional.ofNullable(unreachable);
    }

    /** When the bot was away, as long as nobody was told. */
    public Optional<Absence> absence() {
        return Optional.ofNullable(awayFrom).map(from -> new Absence(from, awayUntil));
    }

    /** A time in which no beat was. */
    public record Absence(Instant from, Instant until) {}
}

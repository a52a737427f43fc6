package dev.evenkeel.flag;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.evenkeel.change.Change;
import dev.evenkeel.change.Kind;
import dev.evenkeel.change.Progress;
import dev.evenkeel.change.RecordChanges;
import dev.evenkeel.change.Recorded;
import dev.evenkeel.people.Team;

/** Takes flag states in, all or none. A flag that moved is a change like any other. */
@ApplicationScoped
public class RecordFlags {

    private final Flags flags;
    private final RecordChanges recordChanges;
    private final Team team;
    private final ObjectMapper json;
    private final InstantSource clock;

    @Inject
    RecordFlags(Flags flags, RecordChanges recordChanges, Team team, ObjectMapper json, InstantSource clock) {
        this.flags = flags;
        this.recordChanges = recordChanges;
        this.team = team;
        this.json = json;
        this.clock = clock;
    }

    /** Stores each, and says of each, in the order given, whether it was news. What is older than what is known changes nothing. */
    @Transactional
    public List<Recorded> all(List<FlagState> told) {
        flags.getEntityManager()
                .createNativeQuery("select pg_advisory_xact_lock(hashtext(:key))")
                .setParameter("key", "flag " + team.id())
                .getSingleResult();
        Instant now = clock.instant();
        List<Recorded> outcome = new ArrayList<>();
        List<Change> moves = new ArrayList<>();
        for (FlagState flag : told) {
            Optional<FlagRow> row = flags.row(flag.ref());
            Optional<FlagState> before = row.map(flags::read);
            Recorded.Status status = status(before, flag);
            if (status != Recorded.Status.UNCHANGED) {
                FlagRow stored = row.orElseGet(() -> new FlagRow(team.id(), flag.ref()));
                stored.says(flag.isOffDefault(), document(flag), now);
                flags.persist(stored);
                move(before, flag, now).ifPresent(moves::add);
            }
            outcome.add(new Recorded(flag.provider(), flag.key(), status));
        }
        recordChanges.all(moves);
        return outcome;
    }

    private static Recorded.Status status(Optional<FlagState> before, FlagState flag) {
        if (before.isEmpty()) {
            return Recorded.Status.CREATED;
        }
        boolean late = flag.changedAt()
                .flatMap(told -> before.get().changedAt().map(told::isBefore))
                .orElse(false);
        return late || before.get().equals(flag) ? Recorded.Status.UNCHANGED : Recorded.Status.UPDATED;
    }

    /** The first sight of a flag is a move only where its moment is known. */
    private static Optional<Change> move(Optional<FlagState> before, FlagState flag, Instant now) {
        boolean moved = before.map(known -> known.stage() != flag.stage())
                .orElse(flag.changedAt().isPresent());
        return moved ? Optional.of(change(before, flag, flag.changedAt().orElse(now))) : Optional.empty();
    }

    private static Change change(Optional<FlagState> before, FlagState flag, Instant at) {
        String from = before.map(known -> known.stage().word() + " → ").orElse("");
        return new Change(
                flag.provider(),
                flag.moveAt(at),
                Kind.FLAG_CHANGE,
                flag.service(),
                flag.environment(),
                "flag " + flag.key() + ": " + from + flag.stage().word(),
                Optional.empty(),
                Optional.of(flag.stage().word()),
                before.map(known -> known.stage().word()),
                Optional.empty(),
                Optional.empty(),
                at,
                Optional.empty(),
                Optional.of(at),
                Progress.SUCCEEDED,
                OptionalInt.empty(),
                List.of(),
                Optional.empty(),
                false,
                OptionalInt.empty(),
                Optional.of(flag.key()),
                false,
                List.of(),
                false,
                Optional.empty(),
                Optional.empty());
    }

    private String document(FlagState flag) {
        try {
            return json.writeValueAsString(flag);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

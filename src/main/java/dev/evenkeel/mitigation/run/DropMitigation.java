package dev.evenkeel.mitigation.run;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import dev.evenkeel.chat.Text;
import dev.evenkeel.incident.Actor;
import dev.evenkeel.mitigation.act.Act;
import dev.evenkeel.mitigation.act.Acts;
import dev.evenkeel.mitigation.say.Telling;

/** Drops a plan that nobody carried out. */
@ApplicationScoped
public class DropMitigation {

    private final Acts acts;
    private final Telling telling;
    private final InstantSource clock;

    @Inject
    DropMitigation(Acts acts, Telling telling, InstantSource clock) {
        this.acts = acts;
        this.telling = telling;
        this.clock = clock;
    }

    /** Drops it, and answers nothing; or answers, to whoever pressed, why it is too late. */
    @Transactional
    public Optional<Text> drop(String key, long id, Actor by) {
        Optional<Act> act = acts.hold(key, id);
        if (act.isEmpty()) {
            return Optional.of(Text.of("That plan is gone."));
        }
        return switch (act.get().state()) {
            case PROPOSED, REFUSED, UNKNOWN -> {
                telling.dropped(acts.drop(id, clock.instant().truncatedTo(ChronoUnit.MICROS)), by);
                yield Optional.empty();
            }
            case RUNNING ->
                Optional.of(Gate.firstPress(act.get(), "it is being carried out and cannot be called back"));
            case LANDED, TAKEN, NOT_SEEN -> Optional.of(Gate.firstPress(act.get(), "it is settled"));
            case DROPPED -> Optional.of(Text.of("That plan was dropped already."));
        };
    }
}

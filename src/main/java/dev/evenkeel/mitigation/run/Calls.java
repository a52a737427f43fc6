package dev.evenkeel.mitigation.run;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import dev.evenkeel.mitigation.act.Act;
import dev.evenkeel.work.Call;
import dev.evenkeel.work.Priority;
import dev.evenkeel.work.Queue;
import dev.evenkeel.work.Repeat;

/** Writes the durable calls of an act. */
@ApplicationScoped
class Calls {

    /** Whoever pressed two minutes ago may have done it by hand since: what could not be sent until then is not sent any more. */
    static final Duration FRESH = Duration.ofMinutes(2);

    private final Queue queue;
    private final Results results;

    @Inject
    Calls(Queue queue, Results results) {
        this.queue = queue;
        this.results = results;
    }

    /** A lost answer is never followed by a second try: looking comes first. */
    void carryOut(Act act) {
        add(act, CarryOut.KIND, Repeat.NEVER, Optional.of(FRESH));
    }

    void readBack(Act act) {
        add(act, ReadBack.KIND, Repeat.SAFE, Optional.empty());
    }

    private void add(Act act, String kind, Repeat repeat, Optional<Duration> within) {
        UUID errand = act.errand().orElseThrow().id();
        queue.add(new Call(
                UUID.randomUUID(),
                kind,
                kind + ":" + errand,
                Priority.DECLARE,
                Optional.of(act.incidentKey()),
                results.write(new Pressed(errand)),
                repeat,
                Optional.empty(),
                within));
    }
}

package dev.evenkeel.mitigation.plan;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import dev.evenkeel.change.Change;
import dev.evenkeel.change.Changes;
import dev.evenkeel.change.Kind;
import dev.evenkeel.mitigation.act.Act;
import dev.evenkeel.mitigation.act.Acts;

/** Which version of a service runs, as far as anybody knows: the newest that was deployed, or what the bot has put it on since. */
@ApplicationScoped
class Running {

    private final Changes changes;
    private final Acts acts;

    @Inject
    Running(Changes changes, Acts acts) {
        this.changes = changes;
        this.acts = acts;
    }

    Optional<String> version(String service) {
        Optional<Change> deployed = changes
                .page(
                        new Changes.Wanted(
                                Optional.of(service), Optional.empty(), Optional.empty(), Optional.of(Kind.DEPLOY)),
                        Optional.empty(),
                        1)
                .changes()
                .stream()
                .findFirst();
        Optional<Act> put = acts.lastPut(service)
                .filter(act -> deployed.flatMap(newest -> act.pressedAt().filter(at -> at.isBefore(newest.startedAt())))
                        .isEmpty());
        return put.map(act -> act.wanted().state()).or(() -> deployed.flatMap(Change::version));
    }
}

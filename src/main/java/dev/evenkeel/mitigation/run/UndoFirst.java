package dev.evenkeel.mitigation.run;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import dev.evenkeel.mitigation.Verdict;
import dev.evenkeel.mitigation.act.Act;
import dev.evenkeel.mitigation.act.Acts;
import dev.evenkeel.mitigation.news.VerdictGiven;
import dev.evenkeel.mitigation.say.Telling;

/** Something that the bot did made it worse: undoing it is offered before anything else. */
@ApplicationScoped
class UndoFirst {

    private final Acts acts;
    private final Telling telling;

    @Inject
    UndoFirst(Acts acts, Telling telling) {
        this.acts = acts;
        this.telling = telling;
    }

    void onVerdict(@Observes VerdictGiven given) {
        if (given.verdict() == Verdict.WORSE) {
            Optional<Act> done = acts.of(given.incident().key()).stream()
                    .filter(act -> act.mitigation() == given.mitigation().id()
                            && telling.undo(act).isPresent())
                    .reduce((one, later) -> later);
            done.ifPresent(telling::worse);
        }
    }
}

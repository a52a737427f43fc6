package dev.evenkeel.change.keep;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import dev.evenkeel.catalog.GoneServices;
import dev.evenkeel.change.Changes;

/** Takes services out of the catalogue that no document names any more, once no change speaks of them. */
@ApplicationScoped
class ForgetGoneServices {

    private final GoneServices gone;
    private final Changes changes;

    @Inject
    ForgetGoneServices(GoneServices gone, Changes changes) {
        this.gone = gone;
        this.changes = changes;
    }

    @Transactional
    public void withoutChanges() {
        List<String> unused =
                gone.names().stream().filter(name -> !changes.speakOf(name)).toList();
        unused.forEach(gone::forget);
    }
}

package dev.evenkeel.mitigation.run;

import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import dev.evenkeel.mitigation.act.Act;
import dev.evenkeel.mitigation.act.Acts;
import dev.evenkeel.work.CallFinished;

/** Goes on when a call of an act has come to its end, in the transaction that records that. */
@ApplicationScoped
class ActNews {

    private final Acts acts;
    private final Calls calls;
    private final Settle settle;
    private final Results results;

    @Inject
    ActNews(Acts acts, Calls calls, Settle settle, Results results) {
        this.acts = acts;
        this.calls = calls;
        this.settle = settle;
        this.results = results;
    }

    void onFinished(@Observes CallFinished call) {
        switch (call.kind()) {
            case CarryOut.KIND -> of(call).ifPresent(act -> sent(act, call));
            case ReadBack.KIND -> of(call).ifPresent(act -> looked(act, call));
            default -> {}
        }
    }

    private Optional<Act> of(CallFinished call) {
        UUID errand = results.read(call.payload(), Pressed.class).errand();
        return acts.ofErrand(errand);
    }

    private void sent(Act act, CallFinished call) {
        String trouble = call.error().orElse("no reason was given");
        switch (call.state()) {
            case DELIVERED -> {
                Sent sent = results.read(call.result().orElseThrow(), Sent.class);
                if (sent.wasSo()) {
                    settle.wasSo(act);
                } else {
                    calls.readBack(acts.taken(act.id(), sent.words(), Optional.ofNullable(sent.handle())));
                }
            }
            case UNKNOWN -> calls.readBack(acts.lost(act.id(), trouble));
            case REFUSED -> settle.refused(act, trouble);
            case DEAD, CANCELED, PENDING -> settle.tooLate(act, trouble);
        }
    }

    private void looked(Act act, CallFinished call) {
        settle.looked(act, call.result().map(result -> results.read(result, Looked.class)));
    }
}

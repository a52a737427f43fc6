package dev.evenkeel.mitigation.run;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import dev.evenkeel.mitigation.act.Act;
import dev.evenkeel.mitigation.act.Acts;
import dev.evenkeel.mitigation.lever.Lever;
import dev.evenkeel.mitigation.lever.Levers;
import dev.evenkeel.mitigation.lever.Stand;
import dev.evenkeel.mitigation.lever.Taken;
import dev.evenkeel.provider.Reply;
import dev.evenkeel.work.Attempt;
import dev.evenkeel.work.Outcome;
import dev.evenkeel.work.Performer;

/** Carries a confirmed act out, as durable work: looks how things stand, keeps that, and pulls the lever once. */
@ApplicationScoped
class CarryOut implements Performer {

    static final String KIND = "mitigation.act";

    private final Acts acts;
    private final Levers levers;
    private final Results results;

    @Inject
    CarryOut(Acts acts, Levers levers, Results results) {
        this.acts = acts;
        this.levers = levers;
        this.results = results;
    }

    @Override
    public boolean performs(String kind) {
        return kind.equals(KIND);
    }

    @Override
    public Outcome perform(Attempt attempt) {
        UUID errand = results.read(attempt.payload(), Pressed.class).errand();
        return acts.ofErrand(errand)
                .map(this::carryOut)
                .orElseGet(() -> new Outcome.Refused("somebody pressed again; only the last press counts"));
    }

    private Outcome carryOut(Act act) {
        Lever lever = levers.of(act.order());
        return switch (lever.before(act.order())) {
            case Reply.Done<Stand>(Stand stand) -> pull(lever, act, stand);
            case Reply.Refused<Stand>(String reason, int status) -> new Outcome.Refused(reason);
            case Reply.NotConfigured<Stand>(String setting, String reason) -> new Outcome.Refused(reason);
            case Reply.Later<Stand> later -> new Outcome.Postponed(later.why(), later.pause());
            // nothing was sent yet that could have done anything
            case Reply.Unknown<Stand>(String why) -> new Outcome.Postponed(why, java.time.Duration.ZERO);
        };
    }

    private Outcome pull(Lever lever, Act act, Stand stand) {
        if (stand instanceof Stand.At(String state, boolean asWanted)) {
            if (asWanted) {
                return new Outcome.Delivered(results.write(new Sent(true, "", null)));
            }
            acts.stoodAt(act.id(), state);
        }
        return switch (lever.pull(act.order(), act.errand().orElseThrow())) {
            case Reply.Done<Taken>(Taken taken) ->
                new Outcome.Delivered(results.write(
                        new Sent(false, taken.words(), taken.handle().orElse(null))));
            case Reply.Refused<Taken>(String reason, int status) -> new Outcome.Refused(reason);
            case Reply.NotConfigured<Taken>(String setting, String reason) -> new Outcome.Refused(reason);
            case Reply.Later<Taken> later -> new Outcome.Postponed(later.why(), later.pause());
            case Reply.Unknown<Taken>(String why) -> new Outcome.Unknown(why);
        };
    }
}

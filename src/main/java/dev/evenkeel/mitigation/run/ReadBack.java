package dev.evenkeel.mitigation.run;

import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import dev.evenkeel.mitigation.act.Act;
import dev.evenkeel.mitigation.act.Acts;
import dev.evenkeel.mitigation.lever.Lever;
import dev.evenkeel.mitigation.lever.Levers;
import dev.evenkeel.mitigation.lever.Stand;
import dev.evenkeel.mitigation.lever.Trace;
import dev.evenkeel.provider.Reply;
import dev.evenkeel.work.Attempt;
import dev.evenkeel.work.Outcome;
import dev.evenkeel.work.Performer;

/** Looks, after a press, whether production stands as wanted; again and again until it does or the lever's patience is over. */
@ApplicationScoped
class ReadBack implements Performer {

    static final String KIND = "mitigation.look";

    /** The outside cannot tell how things stand, and has the order. */
    static final String ARRIVED = "arrived";

    private final Acts acts;
    private final Levers levers;
    private final Results results;
    private final InstantSource clock;

    @Inject
    ReadBack(Acts acts, Levers levers, Results results, InstantSource clock) {
        this.acts = acts;
        this.levers = levers;
        this.results = results;
        this.clock = clock;
    }

    @Override
    public boolean performs(String kind) {
        return kind.equals(KIND);
    }

    @Override
    public Outcome perform(Attempt attempt) {
        UUID errand = results.read(attempt.payload(), Pressed.class).errand();
        return acts.ofErrand(errand)
                .map(act -> look(act, attempt))
                .orElseGet(() -> new Outcome.Refused("somebody pressed again; only the last press counts"));
    }

    private Outcome look(Act act, Attempt attempt) {
        Lever lever = levers.of(act.order());
        Reply<Stand> seen = lever.after(act.order(), new Trace(act.errand().orElseThrow(), act.handle(), act.lost()));
        Instant now = clock.instant();
        boolean patient = now.isBefore(attempt.firstTriedAt().plus(lever.patience()));
        Looked looked = looked(seen, now);
        boolean settled = looked.asWanted()
                || looked.found().equals("failed")
                || looked.found().equals("hidden");
        return settled || !patient ? new Outcome.Delivered(results.write(looked)) : new Outcome.Held(lever.rhythm());
    }

    private static Looked looked(Reply<Stand> seen, Instant now) {
        return switch (seen) {
            case Reply.Done<Stand>(Stand stand) -> looked(stand, now);
            case Reply.Refused<Stand>(String reason, int status) -> unseen(reason, now);
            case Reply.NotConfigured<Stand>(String setting, String reason) -> unseen(reason, now);
            case Reply.Later<Stand> later -> unseen(later.why(), now);
            case Reply.Unknown<Stand>(String why) -> unseen(why, now);
        };
    }

    private static Looked looked(Stand stand, Instant now) {
        return switch (stand) {
            case Stand.At(String state, boolean asWanted) -> new Looked("at", state, asWanted, now);
            case Stand.Moving moving -> new Looked("moving", "", false, now);
            case Stand.Failed(String words) -> new Looked("failed", words, false, now);
            case Stand.Hidden(boolean arrived) -> new Looked("hidden", arrived ? ARRIVED : "", false, now);
        };
    }

    private static Looked unseen(String why, Instant now) {
        return new Looked("unseen", why, false, now);
    }
}

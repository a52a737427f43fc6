package dev.evenkeel.change.keep;

import java.time.Duration;
import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import dev.evenkeel.people.Team;
import dev.evenkeel.time.OnBeat;

/** Forgets old changes with the beat: a step a second while there is something to forget, else a look a minute. */
@ApplicationScoped
class ForgettingBeat implements OnBeat {

    private static final Duration IDLE = Duration.ofMinutes(1);

    private final ForgetChanges forget;
    private final ForgetGoneServices forgetServices;
    private final Team team;
    private volatile Instant next = Instant.EPOCH;

    @Inject
    ForgettingBeat(ForgetChanges forget, ForgetGoneServices forgetServices, Team team) {
        this.forget = forget;
        this.forgetServices = forgetServices;
        this.team = team;
    }

    @Override
    public void onBeat(Instant now) {
        // a clock that went back must not stop it for as long as it was ahead
        boolean early = now.isBefore(next) && !now.isBefore(next.minus(IDLE));
        if (early || !team.isKnown()) {
            return;
        }
        if (forget.step(now)) {
            next = now;
        } else {
            forgetServices.withoutChanges();
            next = now.plus(IDLE);
        }
    }
}

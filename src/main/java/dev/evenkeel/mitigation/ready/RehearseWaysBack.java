package dev.evenkeel.mitigation.ready;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;

import dev.evenkeel.mitigation.act.Order;
import dev.evenkeel.mitigation.lever.Levers;
import dev.evenkeel.mitigation.lever.Stand;
import dev.evenkeel.provider.Reply;

/**
 * Tries every way back as far as that goes without walking it: asks the outside how things stand, with the credentials it would act with
 * or beside. What cannot be looked at stays unproven until it is used.
 */
@ApplicationScoped
class RehearseWaysBack {

    private final Ways ways;
    private final Levers levers;
    private final Proofs proofs;
    private final InstantSource clock;

    @Inject
    RehearseWaysBack(Ways ways, Levers levers, Proofs proofs, InstantSource clock) {
        this.ways = ways;
        this.levers = levers;
        this.proofs = proofs;
        this.clock = clock;
    }

    /** Tries all of them, one after the other; a failure of one is written down and the rest goes on. */
    @ActivateRequestContext
    public void all() {
        for (Way way : ways.all(clock.instant())) {
            way.order().ifPresent(order -> rehearse(way.subject(), order));
        }
    }

    private void rehearse(Subject subject, Order order) {
        Reply<Stand> reply = levers.of(order).before(order);
        Instant now = clock.instant();
        switch (reply) {
            case Reply.Done<Stand>(Stand.At at) -> proofs.proven(subject, now);
            case Reply.Done<Stand>(Stand.Moving moving) -> proofs.proven(subject, now);
            case Reply.Done<Stand>(Stand.Failed failed) -> trouble(subject, order, failed.words(), now);
            // it cannot be looked at: only its use proves it
            case Reply.Done<Stand>(Stand.Hidden hidden) -> {}
            case Reply.Refused<Stand> refused -> trouble(subject, order, refused.reason(), now);
            case Reply.Later<Stand> later -> trouble(subject, order, later.why(), now);
            case Reply.Unknown<Stand> unknown -> trouble(subject, order, unknown.why(), now);
            case Reply.NotConfigured<Stand> missing -> trouble(subject, order, missing.reason(), now);
        }
    }

    private void trouble(Subject subject, Order order, String why, Instant now) {
        String shown = why.length() <= 200 ? why : why.substring(0, 199) + "…";
        proofs.troubled(subject, "the last dry run failed at " + order.outside() + ": " + shown, now);
    }

    /** How long to wait between two rehearsals. */
    static Duration rhythm() {
        return Duration.ofDays(7);
    }
}

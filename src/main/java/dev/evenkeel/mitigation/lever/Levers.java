package dev.evenkeel.mitigation.lever;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

import dev.evenkeel.mitigation.act.Order;
import dev.evenkeel.mitigation.act.Wanted;

/** All levers. */
@ApplicationScoped
public class Levers {

    private final Instance<Lever> all;

    @Inject
    Levers(Instance<Lever> all) {
        this.all = all;
    }

    /** Whoever can do this; else what one of them misses. */
    public Reach reach(Wanted wanted) {
        List<Reach> reaches = all.stream().map(lever -> lever.reach(wanted)).toList();
        return first(reaches, Reach.Ready.class)
                .or(() -> first(reaches, Reach.Missing.class))
                .orElseGet(Reach.NotMine::new);
    }

    /** The lever that takes this order. */
    public Lever of(Order order) {
        return all.stream()
                .filter(lever -> lever.name().equals(order.lever()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no lever is called " + order.lever()));
    }

    private static Optional<Reach> first(List<Reach> reaches, Class<? extends Reach> kind) {
        return reaches.stream().filter(kind::isInstance).findFirst();
    }
}

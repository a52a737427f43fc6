package dev.evenkeel.mitigation.lever.flag;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import dev.evenkeel.mitigation.act.Deed;
import dev.evenkeel.mitigation.act.Errand;
import dev.evenkeel.mitigation.act.FlagPlace;
import dev.evenkeel.mitigation.act.Order;
import dev.evenkeel.mitigation.act.Wanted;
import dev.evenkeel.mitigation.lever.Lever;
import dev.evenkeel.mitigation.lever.Reach;
import dev.evenkeel.mitigation.lever.Settings;
import dev.evenkeel.mitigation.lever.Stand;
import dev.evenkeel.mitigation.lever.Taken;
import dev.evenkeel.mitigation.lever.Trace;
import dev.evenkeel.provider.Reply;
import dev.evenkeel.provider.unleash.Feature;
import dev.evenkeel.provider.unleash.Unleash;

/** Flags that Unleash keeps, off and on. */
@Singleton
class UnleashLever implements Lever {

    private static final String FLAG = "flag";
    private static final String ENVIRONMENT = "environment";
    private static final String USUAL_ENVIRONMENT = "production";

    private final Unleash unleash;
    private final Settings settings;

    @Inject
    UnleashLever(
            Unleash unleash,
            @ConfigProperty(name = "unleash.url") Optional<String> url,
            @ConfigProperty(name = "unleash.token") Optional<String> token,
            @ConfigProperty(name = "unleash.act-token") Optional<String> actToken) {
        this.unleash = unleash;
        this.settings = new Settings(List.of(
                Map.entry("UNLEASH_URL", url),
                Map.entry("UNLEASH_ACT_TOKEN", actToken),
                Map.entry("UNLEASH_TOKEN", token)));
    }

    @Override
    public String name() {
        return "unleash";
    }

    @Override
    public Reach reach(Wanted wanted) {
        Optional<FlagPlace> flag =
                wanted.flag().filter(place -> place.provider().startsWith("unleash"));
        if (wanted.deed() != Deed.FLAG_OFF || flag.isEmpty() || !OnOff.is(wanted.state())) {
            return new Reach.NotMine();
        }
        String environment = flag.get().environment().orElse(USUAL_ENVIRONMENT);
        return settings.missing()
                .<Reach>map(Reach.Missing::new)
                .orElseGet(() -> new Reach.Ready(new Order(
                        name(),
                        "Unleash",
                        "turning it " + wanted.state() + " in Unleash, for " + environment,
                        wanted,
                        Map.of(FLAG, flag.get().key(), ENVIRONMENT, environment))));
    }

    @Override
    public Reply<Stand> before(Order order) {
        return feature(order).then(feature -> stand(order, feature));
    }

    @Override
    public Reply<Taken> pull(Order order, Errand errand) {
        String environment = order.details().get(ENVIRONMENT);
        return feature(order)
                .then(feature -> order.wanted().state().equals(OnOff.ON)
                        ? unleash.turnOn(feature.project(), feature.name(), environment)
                        : unleash.turnOff(feature.project(), feature.name(), environment))
                .map(Taken::of);
    }

    @Override
    public Reply<Stand> after(Order order, Trace trace) {
        return before(order);
    }

    private Reply<Feature> feature(Order order) {
        String flag = order.details().get(FLAG);
        return unleash.projectOf(flag)
                .then(project -> project.map(of -> unleash.feature(of, flag))
                        .orElseGet(() -> new Reply.Refused<>("Unleash has no flag " + flag, 0)));
    }

    private static Reply<Stand> stand(Order order, Feature feature) {
        String environment = order.details().get(ENVIRONMENT);
        return feature.in(environment)
                .<Reply<Stand>>map(there -> new Reply.Done<>(OnOff.stand(order, there.enabled())))
                .orElseGet(() ->
                        new Reply.Refused<>("Unleash has no environment " + environment + " for " + feature.name(), 0));
    }
}

package dev.evenkeel.mitigation.lever.flag;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.inject.ConfigProperty;

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
import dev.evenkeel.provider.launchdarkly.Flag;
import dev.evenkeel.provider.launchdarkly.LaunchDarkly;

/** Flags that LaunchDarkly keeps, off and on: told of by the provider {@code launchdarkly/PROJECT}, or {@code launchdarkly} in the usual project. */
@Singleton
class LaunchDarklyLever implements Lever {

    private static final String SYSTEM = "launchdarkly";
    private static final String PROJECT = "project";
    private static final String FLAG = "flag";
    private static final String ENVIRONMENT = "environment";

    private final LaunchDarkly launchDarkly;
    private final Settings settings;
    private final String project;

    @Inject
    LaunchDarklyLever(
            LaunchDarkly launchDarkly,
            @ConfigProperty(name = "launchdarkly.token") Optional<String> token,
            @ConfigProperty(name = "launchdarkly.act-token") Optional<String> actToken,
            @ConfigProperty(name = "launchdarkly.project", defaultValue = "default") String project) {
        this.launchDarkly = launchDarkly;
        this.project = project.strip();
        this.settings = new Settings(
                List.of(Map.entry("LAUNCHDARKLY_ACT_TOKEN", actToken), Map.entry("LAUNCHDARKLY_TOKEN", token)));
    }

    @Override
    public String name() {
        return SYSTEM;
    }

    @Override
    public Reach reach(Wanted wanted) {
        return wanted.flag()
                .filter(flag -> flag.provider().startsWith(SYSTEM) && OnOff.is(wanted.state()))
                .<Reach>map(flag -> settings.missing()
                        .<Reach>map(Reach.Missing::new)
                        .orElseGet(() -> new Reach.Ready(order(wanted, flag))))
                .orElseGet(Reach.NotMine::new);
    }

    private Order order(Wanted wanted, FlagPlace flag) {
        String environment = flag.environment().orElse("production");
        String home = flag.provider().contains("/")
                ? flag.provider().substring(flag.provider().indexOf('/') + 1)
                : this.project;
        return new Order(
                name(),
                "LaunchDarkly",
                "turning it " + wanted.state() + " in LaunchDarkly, for " + environment,
                wanted,
                Map.of(PROJECT, home, FLAG, flag.key(), ENVIRONMENT, environment));
    }

    @Override
    public Reply<Stand> before(Order order) {
        String environment = order.details().get(ENVIRONMENT);
        return launchDarkly
                .flag(order.details().get(PROJECT), order.details().get(FLAG))
                .then(flag -> flag.in(environment)
                        .map(Flag.Environment::on)
                        .<Reply<Stand>>map(on -> new Reply.Done<>(OnOff.stand(order, on)))
                        .orElseGet(() -> new Reply.Refused<>(
                                "LaunchDarkly has no environment " + environment + " for " + flag.key(), 0)));
    }

    @Override
    public Reply<Taken> pull(Order order, Errand errand) {
        String project = order.details().get(PROJECT);
        String flag = order.details().get(FLAG);
        String environment = order.details().get(ENVIRONMENT);
        return (order.wanted().state().equals(OnOff.ON)
                        ? launchDarkly.turnOn(project, flag, environment, errand.reason())
                        : launchDarkly.turnOff(project, flag, environment, errand.reason()))
                .map(Taken::of);
    }

    @Override
    public Reply<Stand> after(Order order, Trace trace) {
        return before(order);
    }
}

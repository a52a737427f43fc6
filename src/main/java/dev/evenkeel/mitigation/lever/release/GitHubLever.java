package dev.evenkeel.mitigation.lever.release;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import dev.evenkeel.catalog.Services;
import dev.evenkeel.mitigation.act.Errand;
import dev.evenkeel.mitigation.act.Order;
import dev.evenkeel.mitigation.act.Wanted;
import dev.evenkeel.mitigation.lever.Lever;
import dev.evenkeel.mitigation.lever.Reach;
import dev.evenkeel.mitigation.lever.Settings;
import dev.evenkeel.mitigation.lever.Stand;
import dev.evenkeel.mitigation.lever.Taken;
import dev.evenkeel.mitigation.lever.Trace;
import dev.evenkeel.provider.Reply;
import dev.evenkeel.provider.github.GitHub;
import dev.evenkeel.provider.github.Rollback;
import dev.evenkeel.provider.github.WorkflowRun;

/**
 * Services whose way back is a workflow: {@code method: github}, and as its address the workflow's page, {@code
 * https://github.com/acme/shop/actions/workflows/rollback.yml}, with {@code ?ref=} where it is not to run from {@code main}.
 */
@Singleton
class GitHubLever implements Lever {

    private static final Pattern WORKFLOW = Pattern.compile("([^/]+/[^/]+)/actions/workflows/([^/]+)");
    private static final String REPOSITORY = "repository";
    private static final String FILE = "workflow";
    private static final String REF = "ref";

    private final GitHub github;
    private final Services services;
    private final Settings settings;

    @Inject
    GitHubLever(
            GitHub github,
            Services services,
            @ConfigProperty(name = "github.token") Optional<String> token,
            @ConfigProperty(name = "github.act-token") Optional<String> actToken) {
        this.github = github;
        this.services = services;
        this.settings =
                new Settings(List.of(Map.entry("GITHUB_ACT_TOKEN", actToken), Map.entry("GITHUB_TOKEN", token)));
    }

    @Override
    public String name() {
        return "github";
    }

    /** A workflow waits for a machine, builds nothing, and deploys: a quarter of an hour is a slow one. */
    @Override
    public Duration patience() {
        return Duration.ofMinutes(15);
    }

    @Override
    public Duration rhythm() {
        return Duration.ofSeconds(10);
    }

    @Override
    public Reach reach(Wanted wanted) {
        return OnFile.of(services, wanted, name())
                .flatMap(page -> order(wanted, page))
                .<Reach>map(order ->
                        settings.missing().<Reach>map(Reach.Missing::new).orElseGet(() -> new Reach.Ready(order)))
                .orElseGet(Reach.NotMine::new);
    }

    private Optional<Order> order(Wanted wanted, OnFile page) {
        Matcher workflow = WORKFLOW.matcher(page.path());
        return workflow.matches()
                ? Optional.of(new Order(
                        name(),
                        "GitHub",
                        "running " + workflow.group(2) + " of " + workflow.group(1) + " with version " + wanted.state(),
                        wanted,
                        Map.of(
                                REPOSITORY, workflow.group(1),
                                FILE, workflow.group(2),
                                REF, page.named(REF).orElse("main"))))
                : Optional.empty();
    }

    /** What runs is not GitHub's to tell. */
    @Override
    public Reply<Stand> before(Order order) {
        return new Reply.Done<>(new Stand.Hidden(false));
    }

    @Override
    public Reply<Taken> pull(Order order, Errand errand) {
        Rollback rollback = new Rollback(
                order.wanted().state(), errand.incident(), errand.id().toString());
        return github.dispatch(
                        repository(order),
                        order.details().get(FILE),
                        order.details().get(REF),
                        rollback)
                .map(Taken::of);
    }

    @Override
    public Reply<Stand> after(Order order, Trace trace) {
        if (trace.handle().filter(id -> id.matches("\\d{1,18}")).isPresent()) {
            return github.run(repository(order), Long.parseLong(trace.handle().get()))
                    .map(run -> stand(order, run));
        }
        return github.runsOf(
                        repository(order),
                        order.details().get(FILE),
                        trace.errand().id().toString(),
                        trace.errand().at())
                .map(runs ->
                        runs.stream().findFirst().map(run -> stand(order, run)).orElseGet(() -> none(order, trace)));
    }

    /** A run that was asked for shows itself within seconds; one whose asking was lost may never do. */
    private static Stand none(Order order, Trace trace) {
        return trace.lost() ? new Stand.At(order.wanted().stateBefore(), false) : new Stand.Moving();
    }

    private static Stand stand(Order order, WorkflowRun run) {
        if (run.succeeded()) {
            return new Stand.At(order.wanted().state(), true);
        }
        String where = run.url().map(url -> ", " + url).orElse("");
        return run.isOver()
                ? new Stand.Failed("its run ended in " + run.conclusion().orElse("nothing") + where)
                : new Stand.Moving();
    }

    private static String repository(Order order) {
        return order.details().get(REPOSITORY);
    }
}

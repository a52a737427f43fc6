package dev.evenkeel.mitigation.lever.release;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
import dev.evenkeel.provider.gitlab.GitLab;
import dev.evenkeel.provider.gitlab.Job;
import dev.evenkeel.provider.gitlab.PastDeployment;

/**
 * Services whose way back is to run the job again that deployed the version before: {@code method: gitlab}, and as its address the
 * project's page, with {@code ?environment=} where that is not {@code production}. A version is a commit or a tag.
 */
@Singleton
class GitLabLever implements Lever {

    private static final String PROJECT = "project";
    private static final String ENVIRONMENT = "environment";

    private final GitLab gitlab;
    private final Services services;
    private final Settings settings;

    @Inject
    GitLabLever(
            GitLab gitlab,
            Services services,
            @ConfigProperty(name = "gitlab.token") Optional<String> token,
            @ConfigProperty(name = "gitlab.act-token") Optional<String> actToken) {
        this.gitlab = gitlab;
        this.services = services;
        this.settings =
                new Settings(List.of(Map.entry("GITLAB_ACT_TOKEN", actToken), Map.entry("GITLAB_TOKEN", token)));
    }

    @Override
    public String name() {
        return "gitlab";
    }

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
                .<Reach>map(page -> settings.missing()
                        .<Reach>map(Reach.Missing::new)
                        .orElseGet(() -> new Reach.Ready(order(wanted, page))))
                .orElseGet(Reach.NotMine::new);
    }

    private Order order(Wanted wanted, OnFile page) {
        String project = page.path().replaceAll("/-/.*$", "");
        String environment = page.named(ENVIRONMENT).orElse("production");
        return new Order(
                name(),
                "GitLab",
                "running the job again that deployed " + wanted.state() + " of " + project + " to " + environment,
                wanted,
                Map.of(PROJECT, project, ENVIRONMENT, environment));
    }

    @Override
    public Reply<Stand> before(Order order) {
        return deployments(order)
                .map(all -> all.stream()
                        .filter(deployment -> deployment.status().equals("success"))
                        .findFirst()
                        .<Stand>map(newest -> isWanted(newest, order)
                                ? new Stand.At(order.wanted().state(), true)
                                : new Stand.At(order.wanted().from().orElse(newest.ref()), false))
                        .orElseGet(() -> new Stand.Hidden(false)));
    }

    @Override
    public Reply<Taken> pull(Order order, Errand errand) {
        return deployments(order)
                .then(all -> all.stream()
                        .filter(deployment -> isWanted(deployment, order)
                                && deployment.status().equals("success"))
                        .flatMap(deployment -> deployment.job().stream())
                        .findFirst()
                        .map(job -> gitlab.retry(project(order), job.id()).map(Taken::of))
                        .orElseGet(() -> new Reply.Refused<>(
                                "among the last deployments there is no job of "
                                        + order.wanted().state() + " that can be run again",
                                0)));
    }

    @Override
    public Reply<Stand> after(Order order, Trace trace) {
        if (trace.handle().filter(id -> id.matches("\\d{1,18}")).isPresent()) {
            return gitlab.job(project(order), Long.parseLong(trace.handle().get()))
                    .map(job -> stand(order, job.status(), job));
        }
        return deployments(order)
                .map(all -> all.stream()
                        .filter(deployment -> isWanted(deployment, order)
                                && !deployment
                                        .createdAt()
                                        .isBefore(trace.errand().at()))
                        .findFirst()
                        .map(again -> stand(order, again.status(), again.job().orElse(null)))
                        .orElseGet(() -> new Stand.At(order.wanted().stateBefore(), false)));
    }

    private static Stand stand(Order order, String status, Job job) {
        return switch (status) {
            case "success" -> new Stand.At(order.wanted().state(), true);
            case "failed", "canceled" ->
                new Stand.Failed("its job ended in " + status
                        + Optional.ofNullable(job)
                                .flatMap(Job::url)
                                .map(url -> ", " + url)
                                .orElse(""));
            default -> new Stand.Moving();
        };
    }

    private Reply<List<PastDeployment>> deployments(Order order) {
        return gitlab.deployments(project(order), order.details().get(ENVIRONMENT));
    }

    private static boolean isWanted(PastDeployment deployment, Order order) {
        String version = order.wanted().state();
        return deployment.ref().equals(version)
                || version.length() >= 7 && deployment.sha().startsWith(version);
    }

    private static String project(Order order) {
        return order.details().get(PROJECT);
    }
}

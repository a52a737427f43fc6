package dev.evenkeel.provider.gitlab;

import java.util.List;
import java.util.Optional;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import dev.evenkeel.provider.Accepted;
import dev.evenkeel.provider.Reply;
import dev.evenkeel.provider.http.Access;
import dev.evenkeel.provider.http.Account;
import dev.evenkeel.provider.http.Ask;
import dev.evenkeel.provider.http.Dialect;
import dev.evenkeel.provider.http.Fields;
import dev.evenkeel.provider.http.Http;

/** GitLab's API. A project is named by its path, {@code group/name}, or by its number. */
@Singleton
public class GitLab {

    private static final String PROJECT = "/api/v4/projects/{}";

    private final Account account;

    /**
     * @param url {@code GITLAB_URL}: where GitLab is, where that is not {@code https://gitlab.com}
     * @param token {@code GITLAB_TOKEN}: for reading
     * @param actToken {@code GITLAB_ACT_TOKEN}: may run jobs again
     */
    @Inject
    GitLab(
            Http http,
            @ConfigProperty(name = "gitlab.url") Optional<String> url,
            @ConfigProperty(name = "gitlab.token") Optional<String> token,
            @ConfigProperty(name = "gitlab.act-token") Optional<String> actToken) {
        Access access = new Access(
                "GitLab",
                "GITLAB_URL",
                "GITLAB_TOKEN",
                "GITLAB_ACT_TOKEN",
                "PRIVATE-TOKEN",
                "",
                Optional.of(url.filter(it -> !it.isBlank()).orElse("https://gitlab.com")),
                token,
                actToken);
        this.account = new Account(http, access, Dialect.PLAIN);
    }

    /** What was deployed to an environment, newest first, 100 at most. */
    public Reply<List<PastDeployment>> deployments(String project, String environment) {
        return account.read(
                Ask.get(
                        PROJECT + "/deployments?environment={}&order_by=id&sort=desc&per_page=100",
                        project,
                        environment),
                body -> Fields.elements(body, PastDeployment::read));
    }

    /** How far a job is. */
    public Reply<Job> job(String project, long id) {
        return account.read(Ask.get(PROJECT + "/jobs/{}", project, id), Job::read);
    }

    /**
     * Runs a job again, with what it ran with. GitLab does that once for each job: what ran again is a job of its own.
     *
     * @return with the new job's id and page
     */
    public Reply<Accepted> retry(String project, long job) {
        return account.act(Ask.post(PROJECT + "/jobs/{}/retry", project, job), body -> {
            Job again = Job.read(body);
            return new Accepted(Optional.of(Long.toString(again.id())), again.url());
        });
    }
}

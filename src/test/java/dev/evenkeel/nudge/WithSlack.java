package dev.evenkeel.nudge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import jakarta.inject.Inject;

import io.quarkus.test.common.http.TestHTTPResource;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;

import dev.evenkeel.incident.Actor;
import dev.evenkeel.incident.Incidents;
import dev.evenkeel.incident.Role;
import dev.evenkeel.incident.Severity;
import dev.evenkeel.incident.act.AssignRole;
import dev.evenkeel.incident.act.ChangeStatus;
import dev.evenkeel.incident.declare.Declaration;
import dev.evenkeel.incident.declare.DeclareIncident;
import dev.evenkeel.incident.declare.Declared;
import dev.evenkeel.people.Team;
import dev.evenkeel.sandbox.SandboxClient;
import dev.evenkeel.time.Beat;
import dev.evenkeel.time.Patience;
import dev.evenkeel.time.SettableClock;
import dev.evenkeel.work.Standstill;

/** Incidents whose prompts go to the sandbox's Slack and come back; each test leaves none of its own open. */
@ExtendWith(Standstill.class)
public abstract class WithSlack {

    protected static final Actor ANA = Actor.pressing("U0ANA");
    protected static final Actor BEN = Actor.pressing("U0BO");

    @TestHTTPResource("/")
    URI base;

    @Inject
    protected Incidents incidents;

    @Inject
    protected AnswerPrompt answers;

    @Inject
    protected ChangeStatus status;

    @Inject
    protected AssignRole roles;

    @Inject
    protected SettableClock clock;

    @Inject
    protected Beat beat;

    @Inject
    protected Heard heard;

    @Inject
    protected Prompts prompts;

    @Inject
    DeclareIncident declare;

    @Inject
    Team team;

    protected SandboxClient slack;
    private final List<String> mine = new ArrayList<>();

    @BeforeEach
    void slackAnswers() {
        clock.release();
        slack = new SandboxClient(base.toString());
        slack.heal();
        slack.rates(false);
        await().until(() -> team.workspace().isPresent());
    }

    @AfterEach
    void nothingStaysOpen() {
        slack.heal();
        mine.forEach(key -> status.cancel(key, ANA, Optional.empty(), Optional.of("the test is over")));
        slack.rates(true);
        clock.release();
    }

    protected String declared(Severity at, String... services) {
        Declared declared = declare.declare(Declaration.of("checkout fails " + UUID.randomUUID(), Actor.user("U0ANA"))
                .with(at, services));
        String key = ((Declared.Fresh) declared).incident().key();
        mine.add(key);
        return key;
    }

    protected String commanded(Severity at, String... services) {
        String key = declared(at, services);
        roles.assign(key, Role.COMMANDER, "U0ANA", ANA);
        return key;
    }

    protected void after(String duration) {
        clock.advance(Duration.parse(duration));
    }

    protected PromptView view(String key, String prompt) {
        return prompts.of(key).stream()
                .filter(view -> view.prompt().equals(prompt))
                .reduce((before, last) -> last)
                .orElseThrow(() -> new AssertionError("no " + prompt + " in " + prompts.of(key)));
    }

    protected PromptView posted(String key, String prompt) {
        return posted(key, prompt, 0);
    }

    /** Waits until Slack has confirmed the question. */
    protected PromptView posted(String key, String prompt, int level) {
        patiently().untilAsserted(() -> {
            beat.strike();
            PromptView view = view(key, prompt);
            assertThat(view.state()).as(channel(key)).isEqualTo(level == 0 ? "posted" : "escalated");
            assertThat(view.level()).as(channel(key)).isEqualTo(level);
            assertThat(view.slackTs()).as(channel(key)).isPresent();
        });
        return view(key, prompt);
    }

    protected static ConditionFactory patiently() {
        return await().atMost(Patience.OF_A_TEST);
    }

    protected String channel(String key) {
        return String.join("\n", heard.in(key)) + "\n" + prompts.of(key);
    }

    protected static <T> List<T> together(List<Callable<T>> tasks) throws InterruptedException {
        List<T> results = new ArrayList<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(tasks.size())) {
            for (var future : pool.invokeAll(tasks)) {
                results.add(future.get());
            }
        } catch (ExecutionException failed) {
            throw new AssertionError(failed);
        }
        return results;
    }
}

package dev.evenkeel.incident.act;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.evenkeel.incident.Actor;
import dev.evenkeel.incident.Fact;
import dev.evenkeel.incident.IncidentFacts;
import dev.evenkeel.incident.Incidents;
import dev.evenkeel.incident.QuietIncidents;
import dev.evenkeel.incident.Result;
import dev.evenkeel.incident.Role;
import dev.evenkeel.incident.Severity;
import dev.evenkeel.incident.Status;
import dev.evenkeel.incident.declare.Declaration;
import dev.evenkeel.people.People;
import dev.evenkeel.people.Person;
import dev.evenkeel.time.SettableClock;
import dev.evenkeel.timeline.Entry;
import dev.evenkeel.timeline.Kind;
import dev.evenkeel.timeline.Ledger;
import dev.evenkeel.work.Deliveries;
import dev.evenkeel.work.Delivery;

@QuarkusTest
class VerbsTest {

    private static final Actor ANA = Actor.user("U1ANA");
    private static final Instant T = Instant.parse("2026-11-21T14:00:00Z");

    @Inject
    QuietIncidents quiet;

    @Inject
    ChangeStatus status;

    @Inject
    ChangeSeverity severity;

    @Inject
    AssignRole roles;

    @Inject
    HandOver handOver;

    @Inject
    CorrectTimes times;

    @Inject
    Rename rename;

    @Inject
    DescribeImpact impact;

    @Inject
    ChangeServices services;

    @Inject
    PostUpdate update;

    @Inject
    Incidents incidents;

    @Inject
    Ledger ledger;

    @Inject
    Deliveries deliveries;

    @Inject
    People people;

    @Inject
    SettableClock clock;

    private String key;

    @BeforeEach
    void anIncidentDeclaredAtTwo() {
        clock.moveTo(T);
        Declaration declaration =
                Declaration.of("checkout " + UUID.randomUUID(), ANA).with(Severity.SEV2, "checkout");
        key = quiet.declare(declaration).key();
    }

    @AfterEach
    void theClockRunsAgain() {
        clock.release();
    }

    @Test
    void anIncidentGoesThroughItsWholeLife() {
        assertThat(done(status.identified(key, ANA, now(), text("bad deploy"))).status())
                .isEqualTo(Status.IDENTIFIED);
        later(10);
        assertThat(done(status.mitigated(key, ANA, now(), text("rolled back"))).mitigatedAt())
                .isPresent();
        later(30);
        assertThat(done(status.resolve(key, ANA, now(), text("all good"))).status())
                .isEqualTo(Status.RESOLVED);
        assertThat(done(status.close(key, ANA, now(), Optional.empty())).closedAt())
                .isPresent();
        assertThat(entries(Kind.STATUS))
                .containsExactly(
                        "Identified: bad deploy", "Mitigated, monitoring: rolled back", "Resolved: all good", "Closed");
    }

    @Test
    void aRepeatedVerbSaysAlreadyAndChangesNothing() {
        done(status.mitigated(key, ANA, now(), Optional.empty()));
        IncidentFacts before = facts();
        later(5);
        assertThat(already(status.mitigated(key, ANA, now(), Optional.empty())))
                .isEqualTo(key + " is already mitigated, since 2026-11-21 14:00 UTC.");
        assertThat(already(status.reopen(key, ANA, now(), Optional.empty())))
                .isEqualTo(key + " is already open: monitoring.");
        assertThat(already(severity.to(key, Severity.SEV2, ANA))).isEqualTo(key + " is already SEV2.");
        assertThat(facts()).isEqualTo(before);
        done(status.resolve(key, ANA, now(), Optional.empty()));
        assertThat(already(status.resolve(key, ANA, now(), Optional.empty()))).contains("already resolved");
        done(status.close(key, ANA, now(), Optional.empty()));
        assertThat(already(status.close(key, ANA, now(), Optional.empty()))).contains("already closed");
    }

    @Test
    void aVerbFromTheWrongStatusSaysWhatToDoInstead() {
        assertThat(refused(status.close(key, ANA, now(), Optional.empty())))
                .isEqualTo(key + " is investigating; `/incident resolve` it first, then close it.");
        done(status.mitigated(key, ANA, now(), Optional.empty()));
        assertThat(refused(status.identified(key, ANA, now(), Optional.empty())))
                .contains("past being identified");
        done(status.resolve(key, ANA, now(), Optional.empty()));
        assertThat(refused(status.mitigated(key, ANA, now(), Optional.empty()))).contains("`/incident reopen`");
        assertThat(refused(status.cancel(key, ANA, now(), text("no"))))
                .isEqualTo(key + " is resolved; only an open incident can be canceled.");
        assertThat(refused(status.identified("INC-999999", ANA, now(), Optional.empty())))
                .isEqualTo("There is no incident INC-999999. `/incident list` shows the open ones.");
    }

    @Test
    void aMitigationNobodyStatedStaysUnknownAfterResolving() {
        IncidentFacts resolved = done(status.resolve(key, ANA, now(), Optional.empty()));
        assertThat(resolved.mitigatedAt()).isEmpty();
        assertThat(resolved.metrics().ttm()).isEmpty();
    }

    @Test
    void aReopenedIncidentHasANewImpactAndItsMetricsAddUp() {
        done(times.started(key, T.minusSeconds(600), ANA));
        done(times.detected(key, T.minusSeconds(300), ANA));
        done(status.mitigated(key, ANA, Optional.of(T), Optional.empty()));
        later(60);
        done(status.resolve(key, ANA, Optional.of(T.plusSeconds(600)), Optional.empty()));
        IncidentFacts back = done(status.reopen(key, ANA, now(), text("it is back")));
        assertThat(back.status()).isEqualTo(Status.INVESTIGATING);
        assertThat(back.mitigatedAt()).isEmpty();
        assertThat(back.impactStartedAt()).contains(T.minusSeconds(600));
        assertThat(back.metrics().ttm()).isEmpty();
        Instant again = back.impacts().getLast().detectedAt().orElseThrow();
        later(60);
        done(status.mitigated(key, ANA, Optional.of(again.plusSeconds(300)), Optional.empty()));
        IncidentFacts over = done(status.resolve(key, ANA, Optional.of(again.plusSeconds(310)), Optional.empty()));
        assertThat(over.impacts()).hasSize(2);
        assertThat(over.metrics().ttd()).contains(Duration.ofSeconds(300));
        assertThat(over.metrics().ttm()).contains(Duration.ofSeconds(300 + 300));
        assertThat(over.metrics().ttr()).contains(Duration.ofSeconds(900 + 310));
    }

    @Test
    void aCanceledIncidentCanBeReopenedAndClosed() {
        done(status.cancel(key, ANA, now(), text("false alarm")));
        assertThat(already(status.cancel(key, ANA, now(), text("again")))).contains("already canceled");
        done(status.reopen(key, ANA, now(), Optional.empty()));
        done(status.cancel(key, ANA, now(), text("really")));
        assertThat(done(status.close(key, ANA, now(), Optional.empty())).status())
                .isEqualTo(Status.CLOSED);
    }

    @Test
    void timesThatDoNotFitAreRefusedWithWhatStandsAgainstThem() {
        done(times.started(key, T.minusSeconds(600), ANA));
        assertThat(refused(times.detected(key, T.minusSeconds(900), ANA)))
                .isEqualTo("2026-11-21 13:45 UTC is before 2026-11-21 13:50 UTC, when the impact started."
                        + " Correct that time first, or send another one.");
        assertThat(refused(status.mitigated(key, ANA, Optional.of(T.minusSeconds(900)), Optional.empty())))
                .contains("when the impact started");
        assertThat(refused(times.started(key, T.plusSeconds(3600), ANA))).contains("still to come");
        assertThat(refused(times.started(key, Instant.parse("1970-01-01T00:00:00Z"), ANA)))
                .contains("more than a year ago");
        assertThat(refused(times.mitigated(key, T, ANA))).contains("`/incident mitigated at TIME`");
        done(status.mitigated(key, ANA, now(), Optional.empty()));
        later(10);
        assertThat(refused(status.resolve(key, ANA, Optional.of(T.minusSeconds(1)), Optional.empty())))
                .contains("mitigated");
        assertThat(facts().status()).isEqualTo(Status.MONITORING);
    }

    @Test
    void timesAreStatedThenConfirmedAndProposalsOnlyProposed() {
        done(times.propose(key, Fact.IMPACT_STARTED, T.minusSeconds(60), Actor.BOT));
        assertThat(facts().impactStartedAt()).isEmpty();
        done(times.started(key, T.minusSeconds(120), ANA));
        assertThat(already(times.started(key, T.minusSeconds(120), ANA))).contains("already");
        assertThat(already(times.propose(key, Fact.IMPACT_STARTED, T, Actor.BOT)))
                .contains("stated already");
        assertThat(facts().factStates()).containsEntry("impactStartedAt", "stated");
        done(times.confirm(key, ANA));
        assertThat(facts().factStates()).containsEntry("impactStartedAt", "confirmed");
        assertThat(already(times.confirm(key, ANA))).contains("already confirmed");
    }

    @Test
    void rolesAreTakenGivenAndHandedOver() {
        assertThat(done(roles.assign(key, Role.COMMANDER, "U1ANA", ANA)).commander())
                .contains("U1ANA");
        assertThat(already(roles.assign(key, Role.COMMANDER, "U1ANA", ANA)))
                .isEqualTo("You are already commander of " + key + ".");
        assertThat(done(handOver.handOver(key, "U2BEN", ANA)).commander()).contains("U2BEN");
        people.learned(new Person("U9BOT", Optional.of("robot"), Optional.empty(), false, true));
        assertThat(refused(roles.assign(key, Role.SCRIBE, "U9BOT", ANA))).contains("A bot cannot be scribe");
        assertThat(refused(roles.assign(key, Role.SCRIBE, "<!channel>", ANA))).contains("Name a person with @");
        assertThat(entries(Kind.ROLE))
                .containsExactly("<@U1ANA> is commander", "<@U2BEN> is commander, after <@U1ANA>");
    }

    @Test
    void theFirstAnswerOfAPersonIsTheAcknowledgementAndStaysSo() {
        done(severity.to(key, Severity.SEV1, Actor.api("monitor")));
        assertThat(facts().acknowledgedAt()).isEmpty();
        later(2);
        done(roles.assign(key, Role.COMMANDER, "U2BEN", Actor.pressing("U2BEN")));
        later(2);
        done(update.post(key, "looking", ANA));
        assertThat(facts().acknowledgedAt().orElseThrow())
                .isBetween(T.plus(Duration.ofMinutes(2)), T.plus(Duration.ofMinutes(3)));
    }

    @Test
    void aTitleAnImpactServicesAndUpdatesAreCleanedAndKept() {
        done(rename.to(key, " Payments\nfail ", ANA));
        done(impact.to(key, "one in ten buyers", ANA));
        done(services.to(key, List.of("payments", "payments", "api"), ANA));
        done(update.post(key, "rolled back 1042", ANA));
        assertThat(facts().title()).isEqualTo("Payments fail");
        assertThat(facts().impact()).contains("one in ten buyers");
        assertThat(facts().services()).containsExactly("payments", "api");
        assertThat(facts().lastUpdate()).contains("rolled back 1042");
        assertThat(refused(rename.to(key, "\u200B", ANA))).contains("title is missing");
        assertThat(refused(update.post(key, "x".repeat(10_000), ANA)))
                .isEqualTo("That update has 10,000 characters; send at most 2,000.");
        assertThat(refused(services.to(key, List.of(), ANA))).contains("at least one service");
    }

    @Test
    void everyChangeIsOneLineInTheChannelAndTheCardIsRedrawnInPlace() {
        done(severity.to(key, Severity.SEV1, ANA));
        done(roles.assign(key, Role.COMMANDER, "U2BEN", ANA));
        done(update.post(key, "looking", ANA));
        assertThat(payloads("chat.say"))
                .filteredOn(said -> said.contains("*Update* by "))
                .hasSize(1);
        assertThat(payloads("chat.say")).anyMatch(said -> said.contains("SEV2 → SEV1 by "));
        assertThat(payloads("chat.say")).anyMatch(said -> said.contains("U2BEN") && said.contains(" has command"));
        assertThat(count("chat.topic")).isPositive();
    }

    @Test
    void twentyPeoplePressingAtOnceChangeItOnce() throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Result> press = () -> status.mitigated(key, ANA, Optional.empty(), Optional.empty());
            List<Future<Result>> all = threads.invokeAll(
                    IntStream.range(0, 20).mapToObj(i -> press).toList());
            assertThat(all.stream().map(Future::resultNow).filter(Result.Done.class::isInstance))
                    .hasSize(1);
            assertThat(all.stream().map(Future::resultNow).filter(Result.Already.class::isInstance))
                    .hasSize(19);
        }
        assertThat(entries(Kind.STATUS)).hasSize(1);
    }

    private IncidentFacts facts() {
        return incidents.byKey(key).orElseThrow();
    }

    private void later(int minutes) {
        clock.advance(Duration.ofMinutes(minutes));
    }

    private static Optional<Instant> now() {
        return Optional.empty();
    }

    private static Optional<String> text(String words) {
        return Optional.of(words);
    }

    private static IncidentFacts done(Result result) {
        assertThat(result).isInstanceOf(Result.Done.class);
        return ((Result.Done) result).now();
    }

    private static String already(Result result) {
        assertThat(result).isInstanceOf(Result.Already.class);
        return ((Result.Already) result).sentence();
    }

    private static String refused(Result result) {
        assertThat(result).isInstanceOf(Result.Refused.class);
        return ((Result.Refused) result).sentence();
    }

    private List<String> entries(Kind kind) {
        return ledger.of(key).stream()
                .filter(entry -> entry.kind() == kind)
                .map(Entry::text)
                .toList();
    }

    private long count(String kind) {
        return payloads(kind).size();
    }

    private List<String> payloads(String kind) {
        return deliveries.of(key).stream()
                .filter(call -> call.kind().equals(kind) && call.lane().contains(":room:"))
                .map(Delivery::payload)
                .toList();
    }
}

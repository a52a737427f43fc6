package dev.evenkeel.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import dev.evenkeel.change.Change;
import dev.evenkeel.change.Progress;
import dev.evenkeel.change.RecordChanges;
import dev.evenkeel.incident.Actor;
import dev.evenkeel.incident.QuietIncidents;
import dev.evenkeel.incident.Severity;
import dev.evenkeel.incident.act.ChangeServices;
import dev.evenkeel.incident.act.ChangeStatus;
import dev.evenkeel.incident.act.CorrectTimes;
import dev.evenkeel.incident.declare.Declaration;

@QuarkusTest
class ChangesNearTest {

    private static final Actor ANA = Actor.user("U1ANA");

    @Inject
    QuietIncidents quiet;

    @Inject
    ChangeServices services;

    @Inject
    CorrectTimes times;

    @Inject
    ChangeStatus status;

    @Inject
    RecordChanges record;

    @Inject
    Ledger ledger;

    @Inject
    InstantSource clock;

    private final String service = "s" + UUID.randomUUID();

    @Test
    void changesOfTheHoursBeforeStandOnTheTimelineFromTheStartAndOlderOnesDoNot() {
        tell("a", service, ago(30), Progress.SUCCEEDED);
        tell("b", service, ago(300), Progress.SUCCEEDED);
        tell("c", "other" + service, ago(30), Progress.SUCCEEDED);
        assertThat(changes(incident(service))).containsExactly("deploy of %s 1042: a (succeeded)".formatted(service));
    }

    @Test
    void aChangeToldLaterStandsOnceAndIsBroughtUpToDate() {
        String key = incident(service.toUpperCase());
        tell("a", service, ago(1), Progress.RUNNING);
        tell("a", service, ago(1), Progress.SUCCEEDED);
        assertThat(changes(key)).containsExactly("deploy of %s 1042: a (succeeded)".formatted(service));
    }

    @Test
    void whenTheImpactStartedEarlierOrElsewhereTheChangesNearItAreLookedUpAgain() {
        tell("a", service, ago(300), Progress.SUCCEEDED);
        String key = incident("something" + service);
        assertThat(changes(key)).isEmpty();
        services.to(key, List.of(service), ANA);
        assertThat(changes(key)).isEmpty();
        times.started(key, ago(200), ANA);
        assertThat(changes(key)).hasSize(1);
    }

    @Test
    void anIncidentThatIsOverHearsOfNoMoreChanges() {
        String key = incident(service);
        status.resolve(key, ANA, Optional.empty(), Optional.empty());
        tell("a", service, ago(0), Progress.SUCCEEDED);
        assertThat(changes(key)).isEmpty();
    }

    private String incident(String named) {
        Declaration declaration =
                Declaration.of("it hurts " + UUID.randomUUID(), ANA).with(Severity.SEV2, named);
        return quiet.declare(declaration).key();
    }

    private Instant ago(int minutes) {
        return clock.instant().minus(Duration.ofMinutes(minutes));
    }

    private List<String> changes(String key) {
        return ledger.of(key).stream()
                .filter(entry -> entry.kind() == Kind.CHANGE)
                .map(Entry::text)
                .toList();
    }

    private void tell(String id, String of, Instant at, Progress progress) {
        record.all(List.of(new Change(
                "test-" + of,
                id,
                dev.evenkeel.change.Kind.DEPLOY,
                of,
                Optional.of("production"),
                id,
                Optional.empty(),
                Optional.of("1042"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                at,
                Optional.empty(),
                Optional.empty(),
                progress,
                OptionalInt.empty(),
                List.of(),
                Optional.empty(),
                false,
                OptionalInt.empty(),
                Optional.empty(),
                false,
                List.of(),
                false,
                Optional.empty(),
                Optional.empty())));
    }
}

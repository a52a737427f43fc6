package dev.evenkeel.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.evenkeel.chat.RoomRefused;
import dev.evenkeel.incident.declare.Declaration;
import dev.evenkeel.incident.declare.DeclareIncident;
import dev.evenkeel.incident.declare.Declared;
import dev.evenkeel.time.SettableClock;
import dev.evenkeel.work.Deliveries;
import dev.evenkeel.work.Delivery;

@QuarkusTest
class DeclareIncidentTest {

    @Inject
    DeclareIncident declare;

    @Inject
    QuietIncidents quiet;

    @Inject
    Incidents incidents;

    @Inject
    Deliveries deliveries;

    @Inject
    SettableClock clock;

    @Inject
    Event<RoomRefused> refused;

    @BeforeEach
    void theClockRuns() {
        clock.release();
    }

    @Test
    void aDeclaredIncidentSaysOnlyWhatWasSaid() {
        IncidentFacts incident = fresh(Declaration.of(title("checkout returns 500"), Actor.user("U1ANA"))
                .with(Severity.SEV1, "checkout"));
        assertThat(incident.key()).isEqualTo("INC-" + incident.number());
        assertThat(incident.severity()).isEqualTo(Severity.SEV1);
        assertThat(incident.status()).isEqualTo(Status.INVESTIGATING);
        assertThat(incident.services()).containsExactly("checkout");
        assertThat(incident.impactStartedAt()).isEmpty();
        assertThat(incident.detectedAt()).isEmpty();
        assertThat(incident.commander()).isEmpty();
        assertThat(incident.metrics())
                .isEqualTo(new Metrics(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()));
        assertThat(incidents.byKey(incident.key().toLowerCase())).isPresent();
        assertThat(incidents.open()).extracting(IncidentFacts::key).contains(incident.key());
    }

    @Test
    void aSeverityNobodyChoseIsAssumedAndSaidToBe() {
        IncidentFacts incident = fresh(Declaration.of(title("search is slow"), Actor.user("U1ANA")));
        assertThat(incident.severity()).isEqualTo(Severity.SEV2);
        assertThat(incident.factStates()).containsEntry("severity", "proposed");
    }

    @Test
    void theChannelTheSummaryAndTheInvitationAreAskedForFirstAndTheRestAfterwards() {
        IncidentFacts incident = fresh(Declaration.of(title("checkout"), Actor.user("U1ANA")));
        List<String> kinds =
                deliveries.of(incident.key()).stream().map(Delivery::kind).toList();
        assertThat(kinds.subList(0, 3)).containsExactly("chat.open-room", "chat.say", "chat.invite");
        assertThat(kinds).contains("chat.topic", "chat.pin", "chat.bookmark");
        assertThat(deliveries.of(incident.key()).getFirst().payload())
                .contains("\"inc-" + incident.number() + "-checkout");
    }

    @Test
    void theSamePersonDeclaringTheSameTitleWithinAMinuteGetsTheFirstIncident() {
        String title = title("Checkout returns 500");
        IncidentFacts first = fresh(Declaration.of(title, Actor.user("U1ANA")));
        assertThat(same(Declaration.of("  " + title.toUpperCase(), Actor.pressing("U1ANA"))))
                .isEqualTo(first.key());
        assertThat(fresh(Declaration.of(title, Actor.user("U2BEN"))).key()).isNotEqualTo(first.key());
        clock.advance(Duration.ofSeconds(61));
        assertThat(fresh(Declaration.of(title, Actor.user("U1ANA"))).key()).isNotEqualTo(first.key());
    }

    @Test
    void aDedupeKeyGivesTheSameIncidentAtAnyTime() {
        Declaration keyed = new Declaration(
                title("disk full"),
                Optional.empty(),
                List.of(),
                false,
                false,
                Actor.api("monitoring"),
                Optional.empty(),
                Optional.empty(),
                Optional.of(UUID.randomUUID().toString()));
        IncidentFacts first = fresh(keyed);
        clock.advance(Duration.ofHours(3));
        assertThat(same(keyed)).isEqualTo(first.key());
    }

    @Test
    void twentyTriesAtTheSameMomentMakeOneIncidentWithOneChannel() throws Exception {
        Declaration same = Declaration.of(title("everything is down"), Actor.user("U1ANA"));
        Set<String> keys = atOnce(20, () -> key(declare.declare(same)));
        assertThat(keys).hasSize(1);
        assertThat(deliveries.of(keys.iterator().next()).stream()
                        .filter(call -> call.kind().equals("chat.open-room")))
                .hasSize(1);
    }

    @Test
    void differentDeclarationsAtTheSameMomentGetDifferentNumbers() throws Exception {
        assertThat(atOnce(
                        20,
                        () -> fresh(Declaration.of(title("outage"), Actor.user("U1ANA")))
                                .key()))
                .hasSize(20);
    }

    @Test
    void titlesWithoutWordsOrWithTooManyAreRefusedInASentence() {
        int before = incidents.open().size();
        assertThat(refusal("  \u0000\u202E ")).startsWith("A title is missing.");
        assertThat(refusal("x".repeat(201))).isEqualTo("That title has 201 characters; send at most 200.");
        assertThat(incidents.open()).hasSize(before);
    }

    @Test
    void anImpactThatStartedInTheFutureOrTooLongAgoIsRefused() {
        assertThat(startedAt(clock.instant().plus(Duration.ofHours(1)))).contains("still to come");
        assertThat(startedAt(Instant.parse("1970-01-01T00:00:00Z"))).contains("more than a year ago");
    }

    @Test
    void anOpenedChannelIsKnownByItsIdAndName() {
        Declared declared = declare.declare(Declaration.of(title("queue grows"), Actor.user("U0ANA")));
        IncidentFacts incident = ((Declared.Fresh) declared).incident();
        await().atMost(Duration.ofMinutes(2)).until(() -> channel(incident).isPresent());
        IncidentFacts now = incidents.byChannel(channel(incident).orElseThrow()).orElseThrow();
        assertThat(now.key()).isEqualTo(incident.key());
        assertThat(now.channelName().orElseThrow()).startsWith("inc-" + incident.number() + "-queue-grows");
    }

    @Test
    void withoutAChannelTheIncidentStandsAndItsDeclarerIsTold() {
        IncidentFacts incident = fresh(Declaration.of(title("queue grows"), Actor.user("U1ANA")));
        QuarkusTransaction.requiringNew()
                .run(() -> refused.fire(new RoomRefused(incident.key(), incident.key(), "restricted_action")));
        assertThat(incidents.byKey(incident.key()).orElseThrow().isOpen()).isTrue();
        assertThat(deliveries.of(incident.key()).stream()
                        .filter(call -> call.lane().equals("chat:person:U1ANA"))
                        .map(Delivery::payload))
                .filteredOn(told -> told.contains("restricted_action"))
                .hasSize(1);
    }

    private Optional<String> channel(IncidentFacts incident) {
        return incidents.byKey(incident.key()).orElseThrow().channelId();
    }

    private String same(Declaration declaration) {
        Declared declared = declare.declare(declaration);
        assertThat(declared).isInstanceOf(Declared.SameAsBefore.class);
        return key(declared);
    }

    private IncidentFacts fresh(Declaration declaration) {
        return quiet.declare(declaration);
    }

    private static String key(Declared declared) {
        return switch (declared) {
            case Declared.Fresh(IncidentFacts incident) -> incident.key();
            case Declared.SameAsBefore(IncidentFacts incident) -> incident.key();
            case Declared.Refused(String sentence) -> sentence;
        };
    }

    private String refusal(String title) {
        return key(declare.declare(Declaration.of(title, Actor.user("U1ANA"))));
    }

    private String startedAt(Instant at) {
        return key(declare.declare(new Declaration(
                title("old"),
                Optional.empty(),
                List.of(),
                false,
                false,
                Actor.user("U1ANA"),
                Optional.empty(),
                Optional.of(at),
                Optional.empty())));
    }

    private static String title(String words) {
        return words + " " + UUID.randomUUID();
    }

    private static Set<String> atOnce(int times, Callable<String> deed) throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<String>> all = threads.invokeAll(
                    IntStream.range(0, times).mapToObj(i -> deed).toList());
            return all.stream().map(Future::resultNow).collect(Collectors.toSet());
        }
    }
}

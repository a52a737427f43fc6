package dev.evenkeel.postmortem;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.evenkeel.chat.MessageFound;
import dev.evenkeel.incident.Actor;
import dev.evenkeel.incident.Fact;
import dev.evenkeel.incident.IncidentFacts;
import dev.evenkeel.incident.Incidents;
import dev.evenkeel.incident.Role;
import dev.evenkeel.incident.Severity;
import dev.evenkeel.incident.act.AssignRole;
import dev.evenkeel.incident.act.ChangeSeverity;
import dev.evenkeel.incident.act.ChangeStatus;
import dev.evenkeel.incident.act.CorrectTimes;
import dev.evenkeel.incident.act.HandOver;
import dev.evenkeel.incident.declare.Declaration;
import dev.evenkeel.incident.declare.DeclareIncident;
import dev.evenkeel.incident.declare.Declared;
import dev.evenkeel.mitigation.RecordAttempt;
import dev.evenkeel.mitigation.Verdict;
import dev.evenkeel.nudge.Prompts;
import dev.evenkeel.people.People;
import dev.evenkeel.people.Team;
import dev.evenkeel.postmortem.draft.Draft;
import dev.evenkeel.postmortem.draft.Draft.Line;
import dev.evenkeel.postmortem.render.Format;
import dev.evenkeel.time.SettableClock;
import dev.evenkeel.timeline.CaptureMessage;
import dev.evenkeel.timeline.Kind;
import dev.evenkeel.timeline.Ledger;
import dev.evenkeel.timeline.Mark;
import dev.evenkeel.timeline.NewEntry;
import dev.evenkeel.work.Deliveries;
import dev.evenkeel.work.Delivery;

@QuarkusTest
class DraftFromRoomsTest {

    private static final Instant START = Instant.parse("2026-03-30T08:14:00Z");
    private static final Actor MARIA = Actor.user("U7MARIA");
    private static final Actor JOSE = Actor.user("U7JOSE");

    @Inject
    DeclareIncident declare;

    @Inject
    Incidents incidents;

    @Inject
    AssignRole assign;

    @Inject
    HandOver handOver;

    @Inject
    ChangeSeverity severity;

    @Inject
    ChangeStatus status;

    @Inject
    CorrectTimes times;

    @Inject
    CaptureMessage capture;

    @Inject
    Ledger ledger;

    @Inject
    People people;

    @Inject
    Team team;

    @Inject
    Deliveries deliveries;

    @Inject
    SettableClock clock;

    @Inject
    DraftOf drafts;

    @Inject
    RenderDraft render;

    @Inject
    ExportDraft export;

    @Inject
    Event<MessageFound> found;

    @Inject
    RecordAttempt tried;

    @Inject
    Prompts prompts;

    private static String service;
    private static String key;
    private static String channel;

    @BeforeEach
    void anIncidentOfAnHour() {
        if (key == null) {
            play();
        }
    }

    private void play() {
        clock.moveTo(START);
        service = "checkout-" + UUID.randomUUID().toString().substring(0, 6);
        deploy("1041", "1040", Duration.ofDays(3));
        deploy("1042", "1041", Duration.ofHours(15));
        deploy("1043", "1042", Duration.ofMinutes(25));
        people.seen(team.id(), "U7MARIA", "Maria Gómez");
        people.seen(team.id(), "U7JOSE", "José O'Brien");
        Declaration declaration = Declaration.of("checkout returns 500 " + UUID.randomUUID(), JOSE)
                .with(Severity.SEV2, service);
        key = ((Declared.Fresh) declare.declare(declaration)).incident().key();
        channel = await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> incidents
                                .byKey(key)
                                .flatMap(IncidentFacts::channelId)
                                .orElse(""),
                        found -> !found.isEmpty());
        minute(2);
        assign.assign(key, Role.COMMANDER, "U7MARIA", MARIA);
        times.started(key, START.minus(Duration.ofMinutes(12)), MARIA);
        minute(6);
        severity.to(key, Severity.SEV1, MARIA);
        say("1774858920.000100", "U7JOSE", "maria, is the cache | the database to blame?", Mark.QUESTION);
        say("1774858920.000200", "U7JOSE", "DECISION: go back two deploys, says Maria", Mark.KEY);
        say("1774858980.000100", "U7JOSE", "oops, wrong channel", Mark.TIMELINE);
        capture.deleted(channel, "1774858980.000100");
        minute(12);
        tried.tried(key, "roll " + service + " back to 1042", Optional.of(Verdict.SAME), JOSE);
        minute(20);
        handOver.handOver(key, "U7JOSE", MARIA);
        ledger.write(
                NewEntry.by(JOSE, key, clock.instant(), Kind.COMMUNICATION, "We are looking into failing payments.")
                        .fact("audience", "public")
                        .fact("promised", START.plus(Duration.ofMinutes(30)).toString()));
        minute(36);
        tried.tried(key, "roll " + service + " back to 1041", Optional.of(Verdict.HELPED), JOSE);
        minute(40);
        ledger.write(NewEntry.by(JOSE, key, clock.instant(), Kind.COMMUNICATION, "Payments work again.")
                .fact("audience", "public"));
        status.mitigated(key, JOSE, Optional.empty(), Optional.of("back on 1041"));
        times.propose(key, Fact.DETECTED, START.minus(Duration.ofMinutes(3)), Actor.BOT);
        minute(55);
        status.resolve(key, JOSE, Optional.empty(), Optional.empty());
        status.close(key, JOSE, Optional.empty(), Optional.empty());
    }

    @AfterEach
    void theClockRuns() {
        clock.release();
    }

    private void deploy(String version, String before, Duration ago) {
        given().header("Authorization", "Bearer ci-secret")
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "source",
                        "ci",
                        "id",
                        service + "-" + version,
                        "kind",
                        "deploy",
                        "service",
                        service,
                        "title",
                        "Release " + version + " by Maria",
                        "version",
                        version,
                        "previousVersion",
                        before,
                        "author",
                        "mgomez",
                        "status",
                        "succeeded",
                        "startedAt",
                        START.minus(ago).toString()))
                .post("/api/v1/changes")
                .then()
                .statusCode(202);
    }

    private void minute(int after) {
        clock.moveTo(START.plus(Duration.ofMinutes(after)));
    }

    private void say(String ts, String author, String text, Mark mark) {
        capture.marked(channel, ts, Optional.empty(), mark, "U7MARIA", clock.instant());
        QuarkusTransaction.requiringNew()
                .run(() -> found.fire(new MessageFound(
                        channel,
                        ts,
                        Optional.empty(),
                        author,
                        text,
                        Optional.of("https://acme.slack.example/archives/" + channel + "/p" + ts.replace(".", "")))));
    }

    @Test
    void the_draft_tells_what_the_rooms_recorded() {
        Draft draft = drafts.draft(key, false).orElseThrow();
        assertThat(draft.header().commander()).contains("José O'Brien");
        assertThat(draft.header().severities()).containsExactly("SEV2", "SEV1");
        assertThat(draft.summary().getFirst().text())
                .startsWith("From 2026-03-30 08:02 UTC to 2026-03-30 08:54 UTC (52 min) " + service + " was affected");
        assertThat(draft.roles()).extracting(Draft.Turn::who).containsExactly("Maria Gómez", "José O'Brien");
        assertThat(draft.roles().getFirst().until().orElseThrow())
                .isBetween(START.plus(Duration.ofMinutes(20)), START.plus(Duration.ofMinutes(21)));
        assertThat(draft.communication().getFirst().promise()).contains("missed by 10 min");
        assertThat(draft.mitigations()).extracting(Draft.Attempt::deadEnd).containsExactly(true, false);
        assertThat(draft.mitigations().getLast().verdict()).isEqualTo("helped");
        assertThat(draft.changes()).extracting(Draft.ChangeSeen::service).contains(service);
        assertThat(draft.conditions())
                .anySatisfy(condition ->
                        assertThat(condition.text()).startsWith("no kill switch for deploy of " + service));
        assertThat(draft.summary().get(2).text()).contains("back to 1041").contains("ended the impact");
        assertThat(draft.decisions())
                .extracting(Line::text)
                .containsExactly("DECISION: go back two deploys, says Maria");
        assertThat(draft.timeline())
                .filteredOn(Line::removed)
                .extracting(Line::text)
                .containsExactly("message removed by its author");
        assertThat(draft.questions())
                .anySatisfy(question -> assertThat(question.text()).contains("cache | the database"))
                .anySatisfy(question -> assertThat(question.text()).contains("08:11 UTC right for “detected”"));
        assertThat(draft.times())
                .anySatisfy(time -> {
                    assertThat(time.name()).isEqualTo("impact started");
                    assertThat(time.standing()).isEqualTo("stated");
                    assertThat(time.from().orElseThrow().by()).contains("Maria Gómez");
                })
                .anySatisfy(time -> {
                    assertThat(time.name()).isEqualTo("detected");
                    assertThat(time.at()).isEmpty();
                });
    }

    @Test
    void a_closed_incident_gives_the_same_bytes_later() {
        for (Format format : Format.values()) {
            clock.moveTo(START.plus(Duration.ofHours(2)));
            String before = render.render(key, format, true).orElseThrow();
            clock.moveTo(START.plus(Duration.ofDays(20)));
            assertThat(render.render(key, format, true)).contains(before);
        }
    }

    @Test
    void what_is_asked_after_it_is_over_is_no_part_of_the_account() {
        clock.moveTo(START.plus(Duration.ofDays(21)));
        await().atMost(Duration.ofSeconds(60))
                .until(() -> prompts.of(key).stream()
                        .anyMatch(asked -> asked.prompt().equals("pm.due")
                                && asked.postedAt().isPresent()));
        assertThat(drafts.draft(key, false).orElseThrow().prompts())
                .extracting(Draft.PromptSeen::prompt)
                .doesNotContain("pm.due");
    }

    @Test
    void no_name_stands_in_the_shareable_copy() {
        for (Format format : Format.values()) {
            String copy = render.render(key, format, true).orElseThrow();
            assertThat(copy.toLowerCase(Locale.ROOT))
                    .doesNotContain("maria", "gómez", "brien", "u7maria", "u7jose", "mgomez");
            assertThat(copy).contains("commander 1", "commander 2");
        }
    }

    @Test
    void an_export_is_a_file_for_the_channel() {
        export.export(key, Format.MD, JOSE);
        export.export(key, Format.HTML, JOSE);
        List<Delivery> files = deliveries.of(key).stream()
                .filter(delivery -> delivery.kind().equals("chat.file"))
                .toList();
        assertThat(files).hasSize(2);
        assertThat(files.getFirst().payload()).contains(key + "-postmortem.md", "# Postmortem " + key);
        assertThat(files.getLast().payload()).contains(key + "-postmortem.html", "<!DOCTYPE html>");
    }
}

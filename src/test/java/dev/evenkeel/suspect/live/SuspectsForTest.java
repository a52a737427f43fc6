package dev.evenkeel.suspect.live;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import org.junit.jupiter.api.Test;

import dev.evenkeel.suspect.Ranking.Verdict;
import dev.evenkeel.suspect.Situation;
import dev.evenkeel.suspect.SuspectsFor;
import dev.evenkeel.suspect.SuspectsView;
import dev.evenkeel.suspect.back.Way;
import dev.evenkeel.suspect.seen.AttemptSeen;
import dev.evenkeel.suspect.seen.AttemptSeen.Effect;
import dev.evenkeel.web.TestTokens;

@QuarkusTest
class SuspectsForTest {

    private static final Instant NOW = Instant.parse("2024-03-05T14:30:00Z");

    @Inject
    SuspectsFor suspectsFor;

    @Inject
    ObjectMapper json;

    private static void send(String path, Object body) {
        given().header("Authorization", TestTokens.CI)
                .contentType(ContentType.JSON)
                .body(body)
                .post(path)
                .then()
                .statusCode(202);
    }

    private static void service(String name, Map<String, Object> body) {
        given().header("Authorization", TestTokens.CI)
                .contentType(ContentType.JSON)
                .body(body)
                .put("/api/v1/services/" + name)
                .then()
                .statusCode(201);
    }

    private static Map<String, Object> deploy(String service, int version, String at) {
        return Map.of(
                "source",
                "live",
                "id",
                service + "-" + version,
                "kind",
                "deploy",
                "service",
                service,
                "title",
                "deploy " + version,
                "version",
                "" + version,
                "previousVersion",
                "" + (version - 1),
                "startedAt",
                at,
                "finishedAt",
                at);
    }

    private static Situation situation(String service, List<AttemptSeen> attempts, Set<String> cleared) {
        return new Situation(
                "INC-1",
                List.of(service),
                Optional.empty(),
                Optional.empty(),
                NOW,
                service + " is dead",
                Optional.empty(),
                NOW,
                attempts,
                cleared,
                false,
                Set.of());
    }

    @Test
    void afterARevertInVainTheNextOlderDeployOfTheServiceIsOfferedWithItsTarget() {
        send(
                "/api/v1/changes",
                List.of(
                        deploy("twoback", 1041, "2024-03-05T12:00:00Z"),
                        deploy("twoback", 1042, "2024-03-05T13:30:00Z"),
                        deploy("twoback", 1043, "2024-03-05T14:20:00Z")));

        SuspectsView first = suspectsFor.rank(situation("twoback", List.of(), Set.of()));
        assertThat(first.items().getFirst().change().version()).contains("1043");
        assertThat(first.items().getFirst().mitigation().target()).contains("1042");

        AttemptSeen inVain = new AttemptSeen("live/twoback-1043", NOW, Optional.of(true), Effect.SAME);
        SuspectsView second = suspectsFor.rank(situation("twoback", List.of(inVain), Set.of()));
        SuspectsView.Item next = second.items().getFirst();
        assertThat(next.change().version()).contains("1042");
        assertThat(next.mitigation().kind()).isEqualTo(Way.REVERT_N_BACK);
        assertThat(next.mitigation().target()).contains("1041");
        assertThat(next.mitigation().undoes()).containsExactly("1043", "1042");
    }

    @Test
    void aChangeThatIsDoneIsNotCalledRunningBecauseNobodySaidWhenItEnded() {
        Map<String, Object> running = new HashMap<>(deploy("endless", 1, "2024-03-05T14:10:00Z"));
        running.remove("finishedAt");
        running.put("status", "running");
        Map<String, Object> done = new HashMap<>(deploy("endless", 2, "2024-03-05T14:20:00Z"));
        done.remove("finishedAt");
        done.put("status", "succeeded");
        send("/api/v1/changes", List.of(running, done));

        SuspectsView view = suspectsFor.rank(situation("endless", List.of(), Set.of()));

        assertThat(terms(view, "2"))
                .contains("began 10 min before it was declared; its end is not known")
                .noneMatch(term -> term.contains("not yet done"));
        assertThat(terms(view, "1")).contains("began going out 20 min before it was declared and was not yet done");
    }

    private static List<String> terms(SuspectsView view, String version) {
        return view.items().stream()
                .filter(item -> item.change().version().equals(Optional.of(version)))
                .flatMap(item -> item.terms().stream())
                .map(term -> term.text())
                .toList();
    }

    @Test
    void whereDeploysAreToldOfTheirRunsReleasesAndPushesAreNotSuspectsBesideThem() {
        send(
                "/api/v1/changes",
                List.of(
                        deploy("hearsay", 7, "2024-03-05T12:00:00Z"),
                        hearsay("hearsay", 8, "from a workflow run"),
                        hearsay("hearsay", 9, "from a release"),
                        hearsay("hearsay", 10, "push"),
                        hearsay("released", 11, "from a release"),
                        hearsay("released", 12, "push")));

        assertThat(versions("hearsay")).contains("7").doesNotContain("8", "9", "10");
        assertThat(versions("released")).contains("11").doesNotContain("12");
    }

    private List<String> versions(String service) {
        return suspectsFor.rank(situation(service, List.of(), Set.of())).items().stream()
                .map(item -> item.change())
                .filter(change -> change.service().equals(service))
                .flatMap(change -> change.version().stream())
                .toList();
    }

    private static Map<String, Object> hearsay(String service, int version, String label) {
        Map<String, Object> change = new HashMap<>(deploy(service, version, "2024-03-05T14:20:00Z"));
        change.put("labels", List.of(label));
        return change;
    }

    @Test
    void whatSomebodyRuledOutIsNoLongerOffered() {
        send(
                "/api/v1/changes",
                List.of(deploy("cleared", 7, "2024-03-05T12:00:00Z"), deploy("cleared", 8, "2024-03-05T14:20:00Z")));

        SuspectsView view = suspectsFor.rank(situation("cleared", List.of(), Set.of("live/cleared-8")));

        assertThat(view.items().getFirst().change().version()).contains("7");
        assertThat(view.items().getLast().state().word()).isEqualTo("cleared");
    }

    @Test
    void changesOfAnotherEnvironmentAreNotConsidered() {
        Map<String, Object> staging = new HashMap<>(deploy("envs", 3, "2024-03-05T14:20:00Z"));
        staging.put("environment", "staging");
        send("/api/v1/changes", staging);

        SuspectsView view = suspectsFor.rank(situation("envs", List.of(), Set.of()));

        assertThat(view.items()).noneMatch(item -> item.change().service().equals("envs"));
        assertThat(view.verdict()).isEqualTo(Verdict.NONE_STANDS_OUT);
    }

    @Test
    void anOldFlagDownstreamIsNamedBesideTheUpstreamDeployAndOfferedFirst() {
        service("ff-writer", Map.of());
        service("ff-store", Map.of("dependsOn", List.of("ff-writer")));
        service("ff-mailer", Map.of("dependsOn", List.of("ff-store"), "aliases", List.of("ff-mailer-prod")));
        send(
                "/api/v1/flags",
                Map.of(
                        "provider",
                        "unleash",
                        "key",
                        "ff-new-format",
                        "service",
                        "ff-mailer-prod",
                        "stage",
                        "validation",
                        "default",
                        "on",
                        "temporary",
                        true,
                        "changedAt",
                        "2023-09-01T00:00:00Z"));
        send("/api/v1/changes", deploy("ff-writer", 12, "2024-03-05T14:00:00Z"));

        SuspectsView view = suspectsFor.rank(situation("ff-mailer", List.of(), Set.of()));

        SuspectsView.Item suspect = view.items().getFirst();
        assertThat(suspect.change().version()).contains("12");
        assertThat(suspect.terms())
                .anySatisfy(term -> assertThat(term.text()).contains("ff-writer → ff-store → ff-mailer"));
        assertThat(suspect.terms())
                .anySatisfy(term -> assertThat(term.text()).contains("ff-new-format", "validation", "days"));
        assertThat(suspect.mitigation().kind()).isEqualTo(Way.FLAG_OFF);
        assertThat(suspect.mitigation().target()).contains("ff-new-format");
    }

    @Test
    void aFlagThatMovesIsAChangeLikeAnyOther() {
        send("/api/v1/flags", Map.of("provider", "unleash", "key", "moves", "service", "flagged", "stage", "off"));
        send(
                "/api/v1/flags",
                Map.of(
                        "provider",
                        "unleash",
                        "key",
                        "moves",
                        "service",
                        "flagged",
                        "stage",
                        "on",
                        "changedAt",
                        "2024-03-05T14:25:00Z"));

        SuspectsView view = suspectsFor.rank(situation("flagged", List.of(), Set.of()));

        assertThat(view.items().getFirst().change().title()).isEqualTo("flag moves: off → on");
        assertThat(view.items().getFirst().mitigation().target()).contains("moves");
    }

    @Test
    void theAnswerReadsAsTheInterfacePromises() {
        send("/api/v1/changes", deploy("shape", 5, "2024-03-05T14:20:00Z"));

        JsonNode answer = json.valueToTree(suspectsFor.rank(situation("shape", List.of(), Set.of())));

        assertThat(answer.path("window").path("from").asText()).startsWith("2024-02-27");
        assertThat(answer.path("verdict").asText()).isIn("suspect", "none_stands_out");
        assertThat(answer.path("suspects")).isEqualTo(answer.path("items"));
        JsonNode item = answer.path("items").get(0);
        assertThat(item.path("change").path("kind").asText()).isEqualTo("deploy");
        assertThat(item.path("mitigation").path("kind").asText()).isEqualTo("revert_previous");
        assertThat(item.path("mitigation").path("target").asText()).isEqualTo("4");
        assertThat(item.path("terms").get(0).path("text").asText()).isNotBlank();
        assertThat(item.path("state").asText()).isEqualTo("open");
    }
}

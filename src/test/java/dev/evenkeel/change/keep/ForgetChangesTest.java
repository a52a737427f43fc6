package dev.evenkeel.change.keep;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.evenkeel.catalog.Service;
import dev.evenkeel.catalog.StandImported;
import dev.evenkeel.catalog.StandImported.Imported;
import dev.evenkeel.people.Team;
import dev.evenkeel.web.TestTokens;

/** Changes in over HTTP, a round of forgetting, and what is left over HTTP. */
@QuarkusTest
class ForgetChangesTest {

    private static final Instant OLD = Instant.parse("2023-05-01T12:00:00Z");

    @Inject
    EntityManager database;

    @Inject
    @Any
    Instance<InUse> rooms;

    @Inject
    Team team;

    @Inject
    StandImported standImported;

    @Inject
    ForgetGoneServices forgetGoneServices;

    @Inject
    InstantSource clock;

    /** Later than any round before. */
    private Instant now = Instant.parse("2023-09-01T00:00:00Z");

    @BeforeEach
    @AfterEach
    void beginARound() {
        QuarkusTransaction.requiringNew()
                .run(() ->
                        database.createNativeQuery("delete from change_keeping").executeUpdate());
    }

    private boolean step() {
        ForgetChanges forget = new ForgetChanges(database, rooms, team, Duration.ofDays(90));
        return QuarkusTransaction.requiringNew().call(() -> forget.step(now));
    }

    private void round() {
        while (step()) {
            now = now.plusSeconds(1);
        }
    }

    private static void send(Object changes) {
        given().header("Authorization", TestTokens.CI)
                .contentType(ContentType.JSON)
                .body(changes)
                .post("/api/v1/changes")
                .then()
                .statusCode(202);
    }

    private static Map<String, Object> change(String kind, String service, String title, Instant at) {
        return new HashMap<>(Map.of(
                "source",
                "keep",
                "id",
                service + "-" + title,
                "kind",
                kind,
                "service",
                service,
                "title",
                title,
                "startedAt",
                at.toString(),
                "status",
                "succeeded"));
    }

    private static List<String> titles(String service) {
        return given().header("Authorization", TestTokens.CI)
                .queryParam("service", service)
                .queryParam("limit", 200)
                .get("/api/v1/changes")
                .then()
                .statusCode(200)
                .extract()
                .path("items.title");
    }

    @Test
    void what_is_older_than_it_has_to_be_goes_and_the_last_twenty_versions_stay() {
        List<Map<String, Object>> changes = new ArrayList<>();
        for (int version = 1; version <= 25; version++) {
            Map<String, Object> deploy = change("deploy", "keep-versions", "v" + version, OLD.plusSeconds(version));
            deploy.put("version", "v" + version);
            changes.add(deploy);
        }
        changes.add(change("config_change", "keep-versions", "old setting", OLD));
        changes.add(change("config_change", "keep-versions", "young setting", now.minus(Duration.ofDays(89))));
        send(changes);
        round();

        assertThat(titles("keep-versions"))
                .hasSize(21)
                .contains("young setting", "v25", "v6")
                .doesNotContain("old setting", "v5", "v1");
    }

    @Test
    void the_last_move_of_each_flag_and_what_still_runs_stay() {
        List<Map<String, Object>> changes = new ArrayList<>();
        for (String flag : List.of("one", "two")) {
            for (int move = 1; move <= 3; move++) {
                Map<String, Object> moved =
                        change("flag_change", "keep-flags", flag + " " + move, OLD.plusSeconds(move));
                moved.put("guardFlag", flag);
                changes.add(moved);
            }
        }
        Map<String, Object> running = change("data_push", "keep-flags", "runs", OLD);
        running.put("status", "running");
        changes.add(running);
        send(changes);
        round();

        assertThat(titles("keep-flags")).containsExactlyInAnyOrder("one 3", "two 3", "runs");
    }

    @Test
    void what_stands_on_a_timeline_stays() {
        Instant today = clock.instant();
        send(List.of(
                change("config_change", "keep-incident", "seen", today.minusSeconds(600)),
                change("config_change", "keep-incident", "not seen", today.minus(Duration.ofDays(2)))));
        given().header("Authorization", TestTokens.CI)
                .contentType(ContentType.JSON)
                .body(Map.of("title", "kept", "services", List.of("keep-incident")))
                .post("/api/v1/incidents")
                .then()
                .statusCode(201);
        now = today.plus(Duration.ofDays(100));
        round();

        assertThat(titles("keep-incident")).containsExactly("seen");
    }

    @Test
    void many_go_a_few_hundred_at_a_time_and_the_next_round_waits() {
        List<Map<String, Object>> changes = new ArrayList<>();
        for (int i = 0; i < 600; i++) {
            changes.add(change("config_change", "keep-many", "c" + i, OLD.plusSeconds(i)));
        }
        send(changes);

        assertThat(step()).isTrue();
        assertThat(titles("keep-many")).isNotEmpty();
        round();
        assertThat(titles("keep-many")).isEmpty();
        send(change("config_change", "keep-many", "late", OLD));
        now = now.plus(Duration.ofMinutes(30));
        assertThat(step()).isFalse();
        assertThat(titles("keep-many")).containsExactly("late");
        now = now.plus(Duration.ofMinutes(31));
        round();
        assertThat(titles("keep-many")).isEmpty();
    }

    @Test
    void a_service_that_is_gone_leaves_the_catalogue_with_its_last_change() {
        standImported.stand(List.of(imported("keep-gone"), imported("keep-spoken-of")), now);
        send(change("config_change", "keep-spoken-of", "old", OLD));
        standImported.stand(List.of(), now);

        forgetGoneServices.withoutChanges();
        assertThat(services()).contains("keep-spoken-of").doesNotContain("keep-gone");
        round();
        forgetGoneServices.withoutChanges();
        assertThat(services()).doesNotContain("keep-spoken-of");
    }

    private static Imported imported(String name) {
        return new Imported(Service.named(name), "catalog-info.yaml");
    }

    private static List<String> services() {
        return given().header("Authorization", TestTokens.CI)
                .get("/api/v1/services")
                .path("items.name");
    }
}

package dev.evenkeel.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.evenkeel.postmortem.Accounts;
import dev.evenkeel.postmortem.account.Account;
import dev.evenkeel.postmortem.draft.Draft;
import dev.evenkeel.postmortem.render.Format;
import dev.evenkeel.postmortem.render.HtmlByHand;
import dev.evenkeel.postmortem.render.Renderer;
import dev.evenkeel.postmortem.write.Drafter;
import dev.evenkeel.process.Installation;

/** How long the draft of a long incident takes, and whether twice the messages take twice as long. */
class DraftBench {

    private static final int WARM_UP = 5;
    private static final int RUNS = 15;

    @TempDir
    Path folder;

    private final Account half = Accounts.withMessages(5_000, 11, false);
    private final Account whole = Accounts.withMessages(10_000, 11, false);

    @Test
    void aDraftOfTenThousandMessagesTakesLessThanTwoSecondsAndGrowsInALine() {
        compare("draft written", () -> Drafter.draft(half, false), () -> Drafter.draft(whole, false));
        compare("draft written without names", () -> Drafter.draft(half, true), () -> Drafter.draft(whole, true));
        compare(
                "draft written and rendered as Markdown",
                () -> Renderer.render(Drafter.draft(half, false), Format.MD),
                () -> Renderer.render(Drafter.draft(whole, false), Format.MD));
        Draft small = Drafter.draft(half, false);
        Draft large = Drafter.draft(whole, false);
        compare("draft rendered as HTML", () -> HtmlByHand.render(small), () -> HtmlByHand.render(large));
        compare(
                "draft rendered as JSON",
                () -> Renderer.render(small, Format.JSON),
                () -> Renderer.render(large, Format.JSON));
        assertThat(large.timeline())
                .hasSize(10_000 + Accounts.twoBack().events().size());
    }

    @Test
    void theSameHoldsFromTheDatabaseToTheReader() throws SQLException {
        try (Installation installation = new Installation(folder, Map.of())) {
            String small = incident(installation, "half as long", 5_000);
            String large = incident(installation, "very long", 10_000);
            compare(
                    "draft over HTTP, from the database",
                    () -> read(installation, small),
                    () -> read(installation, large));
            assertThat(read(installation, large)
                            .lines()
                            .filter(line -> line.startsWith("| 2026-"))
                            .count())
                    .isGreaterThan(10_000);
        }
    }

    private static String incident(Installation installation, String title, int messages) throws SQLException {
        String key = api(installation)
                .contentType(ContentType.JSON)
                .body(Map.of("title", title))
                .post("/api/v1/incidents")
                .then()
                .statusCode(201)
                .extract()
                .path("key");
        try (Connection connection = DriverManager.getConnection(installation.database());
                PreparedStatement insert = connection.prepareStatement("""
                        insert into timeline_entry (team_id, incident_key, occurred_at, recorded_at, kind, text, actor_id, source,
                                                    source_rank, channel, ts, permalink, marks, facts, removed, withdrawn)
                        select team_id, incident_key, timestamptz '2026-03-30 08:14Z' + i * interval '137 ms', now(), 'MESSAGE',
                               'pods of basket ' || i || ' restart, <@U0P' || i % 30 || '> sees ' || i % 97 || ' % errors at the queue',
                               'U0P' || i % 30, 'message', 5, incident_key, i::text,
                               'https://acme.slack.example/archives/C1/p' || i, '["TIMELINE"]', '{}', false, false
                        from timeline_entry, generate_series(1, ?) i where incident_key = ? and kind = 'DECLARED'""")) {
            insert.setInt(1, messages);
            insert.setString(2, key);
            insert.executeUpdate();
        }
        return key;
    }

    private static String read(Installation installation, String key) {
        return api(installation)
                .get("/api/v1/incidents/" + key + "/postmortem")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private static RequestSpecification api(Installation installation) {
        return RestAssured.given()
                .baseUri(installation.botUrl())
                .header("Authorization", "Bearer " + installation.apiToken());
    }

    private static void compare(String name, Runnable small, Runnable large) {
        List<Double> smallTimes = new ArrayList<>();
        List<Double> largeTimes = new ArrayList<>();
        for (int run = -WARM_UP; run < RUNS; run++) {
            double one = milliseconds(small);
            double two = milliseconds(large);
            if (run >= 0) {
                smallTimes.add(one);
                largeTimes.add(two);
            }
        }
        double one = median(smallTimes);
        double two = median(largeTimes);
        Table.row(
                "draft",
                name + ", 10,000 messages; to 5,000",
                String.format(Locale.ROOT, "%.0f ms; %.2fx", two, two / one),
                "< 2 s; < 2.3x");
    }

    private static double milliseconds(Runnable work) {
        long from = System.nanoTime();
        work.run();
        return (System.nanoTime() - from) / 1e6;
    }

    private static double median(List<Double> times) {
        return times.stream().sorted().skip(times.size() / 2).findFirst().orElseThrow();
    }
}

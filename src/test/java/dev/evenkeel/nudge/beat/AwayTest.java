package dev.evenkeel.nudge.beat;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.quarkus.scheduler.Scheduler;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.evenkeel.incident.Severity;
import dev.evenkeel.nudge.PromptView;
import dev.evenkeel.nudge.WithSlack;
import dev.evenkeel.time.Alone;
import dev.evenkeel.timeline.Entry;
import dev.evenkeel.timeline.Kind;
import dev.evenkeel.timeline.Ledger;

@QuarkusTest
@TestProfile(Alone.class)
class AwayTest extends WithSlack {

    @Inject
    Absences absences;

    @Inject
    Ledger ledger;

    @Inject
    Scheduler scheduler;

    @Inject
    DataSource database;

    @Inject
    org.quartz.Scheduler quartz;

    /**
     * A strike of the scheduler between two of this test would take itself for the first after a restart. What the scheduler had
     * already picked up when it was paused it still lets strike.
     */
    @BeforeEach
    void onlyThisTestStrikes() {
        scheduler.pause();
        patiently()
                .during(Duration.ofMillis(300))
                .until(() ->
                        pickedUp() == 0 && quartz.getCurrentlyExecutingJobs().isEmpty());
    }

    private int pickedUp() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select count(*) from qrtz_fired_triggers")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    @AfterEach
    void theBeatGoesOn() {
        scheduler.resume();
    }

    @Test
    void after_a_restart_the_prompt_comes_and_the_gap_is_owned_up_to() {
        String key = commanded(Severity.SEV2, "checkout");
        clock.advance(Duration.ofMinutes(29));
        absences.begin();
        clock.advance(Duration.ofMinutes(23));
        settled(key);
        assertThat(heard.questions(key))
                .as(String.join("\n", heard.in(key)))
                .singleElement()
                .asString()
                .contains("I was away 23 min; 1 check-in was missed.")
                .contains("Check-in at 52 min.");
        assertThat(ledger.of(key))
                .filteredOn(entry -> entry.kind() == Kind.GAP)
                .singleElement()
                .extracting(Entry::text)
                .asString()
                .contains("23 min");
    }

    @Test
    void a_moved_clock_is_no_absence() {
        String key = commanded(Severity.SEV2, "checkout");
        clock.advance(Duration.ofMinutes(52));
        settled(key);
        assertThat(heard.questions(key)).singleElement().asString().doesNotContain("away");
    }

    @Test
    void an_absence_in_which_nothing_was_due_is_not_talked_about() {
        String key = commanded(Severity.SEV3, "checkout");
        clock.advance(Duration.ofMinutes(5));
        absences.begin();
        clock.advance(Duration.ofMinutes(23));
        // a strike passes over an incident that something else is busy with, and takes it up with the next
        patiently().untilAsserted(() -> {
            beat.strike();
            assertThat(ledger.of(key))
                    .filteredOn(entry -> entry.kind() == Kind.GAP)
                    .hasSize(1);
        });
        settled(key);
        assertThat(heard.in(key)).noneMatch(line -> line.contains("away"));
    }

    @Test
    void a_six_hour_sev1_that_nobody_answers_costs_its_channel_at_most_twenty_posts() {
        String key = declared(Severity.SEV1, "checkout");
        Instant end = clock.instant().plus(Duration.ofHours(6));
        for (Optional<Instant> next = next(key); next.isPresent() && next.get().isBefore(end); next = next(key)) {
            if (next.get().isAfter(clock.instant())) {
                clock.moveTo(next.get());
            }
            settled(key);
        }
        long posts = heard.in(key).stream()
                .filter(line -> !line.contains(key + " ·"))
                .count();
        assertThat(posts).as(String.join("\n", heard.in(key))).isBetween(10L, 20L);
    }

    private Optional<Instant> next(String key) {
        return prompts.of(key).stream()
                .flatMap(view -> view.nextAt().stream())
                .filter(at -> at.isAfter(clock.instant()))
                .min(Instant::compareTo);
    }

    /** Everything due is asked, and what was asked has arrived. */
    private void settled(String key) {
        patiently().until(() -> {
            beat.strike();
            return prompts.of(key).stream().allMatch(view -> isSettled(view));
        });
    }

    private boolean isSettled(PromptView view) {
        return switch (view.state()) {
            case "scheduled", "snoozed" -> true;
            case "posted", "escalated" -> view.slackTs().isPresent();
            default -> true;
        };
    }
}

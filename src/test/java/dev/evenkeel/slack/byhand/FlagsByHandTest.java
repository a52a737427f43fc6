package dev.evenkeel.slack.byhand;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** Where flags stand, asked in the channel. */
@QuarkusTest
class FlagsByHandTest extends ByHand {

    @Inject
    InstantSource clock;

    private final String service = title("bank").replace(' ', '-');

    private void flag(String key, String stage, String usual, Map<String, Object> more) {
        Map<String, Object> flag = new HashMap<>(
                Map.of("provider", "unleash", "key", key, "service", service, "stage", stage, "default", usual));
        flag.putAll(more);
        AtTheLever.post("/api/v1/flags", flag);
    }

    private String ago(Duration time) {
        return clock.instant().minus(time).toString();
    }

    @Test
    void old_shows_what_expired_what_is_in_between_and_what_differs_between_environments() {
        flag("fl-fine", "on", "on", Map.of());
        flag("fl-expired", "on", "on", Map.of("temporary", true, "expiresAt", ago(Duration.ofDays(9))));
        flag("fl-checking", "validation", "on", Map.of("changedAt", ago(Duration.ofDays(183))));
        flag("fl-split", "on", "on", Map.of("environment", "production"));
        flag("fl-split", "off", "off", Map.of("environment", "staging"));

        people.command("ana", "general", "/incident flags " + service + " old");
        seesAlone(
                "ana",
                "general",
                "*fl-expired* on " + service + ": on, expired 9 days ago",
                "*fl-checking* on " + service + ": validation, should be on, in validation for 183 days",
                "*fl-split* on " + service + " in production: on, off in another environment");
        assertThat(people.transcript("general", "ana")).doesNotContain("fl-fine");

        people.command("ana", "general", "/incident flags " + service);
        seesAlone("ana", "general", "*fl-fine* on " + service + ": on");
    }

    @Test
    void a_flag_off_its_default_after_a_suspect_is_named_in_the_incident() {
        String upstream = title("mint").replace(' ', '-');
        AtTheLever.put("/api/v1/services/" + service, Map.of("dependsOn", List.of(upstream)));
        AtTheLever.put("/api/v1/services/" + upstream, Map.of());
        Instant at = clock.instant().minus(Duration.ofMinutes(12));
        AtTheLever.post(
                "/api/v1/changes",
                Map.of(
                        "kind",
                        "deploy",
                        "service",
                        upstream,
                        "title",
                        "new coins",
                        "version",
                        "7",
                        "startedAt",
                        at.toString(),
                        "finishedAt",
                        at.toString()));
        flag("fl-after", "off", "on", Map.of());
        String channel = declare("ana", "sev2 svc:" + service, title("bank is empty"));

        type("ana", channel, "flags old");
        seesAlone("ana", channel, "*fl-after* on " + service + ": off, should be on, and comes after a suspect");
    }

    @Test
    void what_cannot_be_read_is_answered_with_what_to_type() {
        people.command("ana", "general", "/incident flags one two three");
        seesAlone("ana", "general", "/incident flags checkout old");
        people.command("ana", "general", "/incident flags " + title("nobody").replace(' ', '-') + " old");
        seesAlone("ana", "general", "No flag is old or odd on nobody");
    }
}

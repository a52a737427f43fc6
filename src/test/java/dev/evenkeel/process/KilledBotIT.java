package dev.evenkeel.process;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;

import com.fasterxml.jackson.databind.JsonNode;
import org.awaitility.core.ConditionTimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.evenkeel.sandbox.SandboxClient;

/** The main job with the bot killed at ten random moments: nothing is lost, nothing is doubled. */
class KilledBotIT {

    private static final int KILLS = 10;

    private static final Duration SETTLE = Duration.ofSeconds(90);

    @TempDir
    Path folder;

    @Test
    void killedAtTenRandomMomentsOfTheMainJobItLosesNothingAndDoublesNothing() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        try (Installation installation = new Installation(folder, Map.of("EVENKEEL_NUDGE_GAP", "PT0S"))) {
            SandboxClient workspace = new SandboxClient(installation.workspaceUrl());
            play(installation, workspace, random);
            await().atMost(SETTLE).pollInterval(Duration.ofMillis(200)).until(() -> isQuiet(installation));
            check(installation, workspace, "seed " + seed);
        }
    }

    /** Each step is acknowledged, or typed again as a person would; the kill falls somewhere in what follows the step. */
    private static void play(Installation installation, SandboxClient workspace, Random random) {
        type(installation, workspace, random, "general", "declare sev1 svc:checkout Checkout answers 500");
        String channel = channel(installation);
        type(installation, workspace, random, channel, "lead");
        List<String> lines = new ArrayList<>();
        for (int i = 1; i <= KILLS - 4; i++) {
            lines.add("note fact number " + i + " of the incident");
        }
        lines.add("mitigated Back on the release before");
        lines.add("resolve It holds");
        lines.forEach(line -> type(installation, workspace, random, channel, line));
    }

    private static void type(
            Installation installation, SandboxClient workspace, Random random, String channel, String line) {
        await().atMost(SETTLE).pollDelay(Duration.ZERO).until(() -> isTyped(installation, workspace, channel, line));
        LockSupport.parkNanos(Duration.ofMillis(random.nextInt(250)).toNanos());
        installation.killBot();
    }

    /** What Slack calls failed, a person types again, after a look at whether it was heard all the same. */
    private static boolean isTyped(Installation installation, SandboxClient workspace, String channel, String line) {
        return workspace
                                .command("Ana Ruiz", channel, "/incident " + line)
                                .path("ack")
                                .path("status")
                                .asInt()
                        == 200
                || line.startsWith("note ") && turnsUp(installation, line.substring("note ".length()));
    }

    /** What was kept just before a kill is handled a few seconds after the next start. */
    private static boolean turnsUp(Installation installation, String text) {
        try {
            await().atMost(Duration.ofSeconds(15)).until(() -> isWritten(installation, text));
            return true;
        } catch (ConditionTimeoutException notKept) {
            return false;
        }
    }

    private static boolean isWritten(Installation installation, String text) {
        for (JsonNode entry :
                api(installation, "/api/v1/incidents/INC-1/timeline").path("items")) {
            if (entry.path("text").asText().contains(text)) {
                return true;
            }
        }
        return false;
    }

    private static String channel(Installation installation) {
        await().atMost(SETTLE)
                .until(() -> api(installation, "/api/v1/incidents")
                        .path("items")
                        .path(0)
                        .path("channel")
                        .path("id")
                        .isTextual());
        return api(installation, "/api/v1/incidents")
                .path("items")
                .path(0)
                .path("channel")
                .path("id")
                .asText();
    }

    private static boolean isQuiet(Installation installation) {
        for (JsonNode delivery : deliveries(installation)) {
            if (delivery.path("state").asText().equals("pending")) {
                return false;
            }
        }
        return api(installation, "/api/v1/incidents/INC-1")
                .path("status")
                .asText()
                .equals("resolved");
    }

    private static JsonNode deliveries(Installation installation) {
        return api(installation, "/api/v1/incidents/INC-1/deliveries").path("items");
    }

    private static void check(Installation installation, SandboxClient workspace, String told) {
        JsonNode incidents = api(installation, "/api/v1/incidents").path("items");
        assertThat(incidents).as(told).hasSize(1);
        String channel = incidents.path(0).path("channel").path("id").asText();
        String transcript = told + "\n" + workspace.transcript(channel);

        List<String> opened = new ArrayList<>();
        workspace
                .state()
                .path("channels")
                .forEach(each -> opened.add(each.path("name").asText()));
        assertThat(opened).as(told).filteredOn(name -> name.startsWith("inc-")).hasSize(1);

        Map<String, Integer> utterances = new HashMap<>();
        workspace.channel(channel).path("messages").forEach(message -> {
            String id =
                    message.path("metadata").path("event_payload").path("id").asText();
            if (!id.isEmpty()) {
                utterances.merge(id, 1, Integer::sum);
            }
        });
        assertThat(utterances).as(transcript).isNotEmpty();
        assertThat(utterances.values()).as("said once: " + transcript).containsOnly(1);

        Map<String, Integer> facts = new HashMap<>();
        api(installation, "/api/v1/incidents/INC-1/timeline").path("items").forEach(entry -> {
            if (entry.path("text").asText().contains("fact number")) {
                facts.merge(entry.path("text").asText(), 1, Integer::sum);
            }
        });
        assertThat(facts).as("written down: " + transcript).hasSize(KILLS - 4);
        assertThat(facts.values()).as("once each: " + transcript).containsOnly(1);

        assertThat(deliveries(installation))
                .as(transcript)
                .filteredOn(delivery -> delivery.path("kind").asText().equals("chat.say"))
                .isNotEmpty()
                .allSatisfy(said -> assertThat(said.path("state").asText()).isIn("delivered", "canceled"));
    }

    private static JsonNode api(Installation installation, String path) {
        return given().baseUri(installation.botUrl())
                .header("Authorization", "Bearer " + installation.apiToken())
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .as(JsonNode.class);
    }
}

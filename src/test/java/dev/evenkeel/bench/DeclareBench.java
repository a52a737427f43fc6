package dev.evenkeel.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.evenkeel.process.Installation;
import dev.evenkeel.sandbox.SandboxClient;
import dev.evenkeel.time.Patience;

/** From the accepted command to "summary in the channel and declarer inside", with every call to Slack taking 200 ms. */
class DeclareBench {

    private static final Duration LATENCY = Duration.ofMillis(200);

    private static final int RUNS = 7;

    @TempDir
    Path folder;

    @Test
    void declareTakesTwoSequentialRoundTrips() {
        try (Installation installation = new Installation(folder, Map.of())) {
            SandboxClient workspace = new SandboxClient(installation.workspaceUrl());
            workspace.latency(LATENCY);
            List<Double> millis = new ArrayList<>();
            int deepest = 0;
            for (int run = 0; run < RUNS; run++) {
                String channel = declare(workspace, run);
                List<JsonNode> path = path(workspace, channel);
                deepest = Math.max(deepest, depth(path));
                millis.add(elapsed(workspace, path));
            }
            millis.sort(Comparator.naturalOrder());
            Table.row(
                    "declare",
                    "declare: sequential Slack round trips until the summary is in the channel and the declarer inside",
                    Integer.toString(deepest),
                    "2 (peers: 8 and 13)");
            Table.row(
                    "declare",
                    "declare: from the command's arrival to both, each call 200 ms, median of " + RUNS,
                    "%.0f ms".formatted(millis.get(RUNS / 2)),
                    "-");
            assertThat(deepest).isEqualTo(2);
        }
    }

    private static String declare(SandboxClient workspace, int run) {
        workspace.command("Ana Ruiz", "general", "/incident declare sev2 svc:checkout bench run number " + run);
        String prefix = "inc-" + (run + 1) + "-";
        await().atMost(Patience.OF_A_TEST)
                .until(() -> !workspace.channelsNamed(prefix).isEmpty());
        String channel = workspace.channelsNamed(prefix).getFirst().path("id").asText();
        await().atMost(Patience.OF_A_TEST).until(() -> path(workspace, channel).size() >= 3);
        return channel;
    }

    /** The call that opened the channel, the first message in it, and the invitation. */
    private static List<JsonNode> path(SandboxClient workspace, String channel) {
        List<JsonNode> path = new ArrayList<>();
        first(workspace, "conversations.create", "\"" + channel + "\"", "response")
                .ifPresent(path::add);
        first(workspace, "chat.postMessage", channel, "request").ifPresent(path::add);
        first(workspace, "conversations.invite", channel, "request").ifPresent(path::add);
        return path;
    }

    private static java.util.Optional<JsonNode> first(
            SandboxClient workspace, String method, String channel, String where) {
        return workspace.calls(method).stream()
                .filter(call -> call.path(where).asText().contains(channel))
                .findFirst();
    }

    /** The longest chain of calls of which each began after the one before had ended. */
    private static int depth(List<JsonNode> calls) {
        int deepest = 0;
        for (JsonNode call : calls) {
            List<JsonNode> before = calls.stream()
                    .filter(other -> other.path("endMicros").asLong()
                            <= call.path("startMicros").asLong())
                    .toList();
            deepest = Math.max(deepest, 1 + depth(before));
        }
        return deepest;
    }

    private static double elapsed(SandboxClient workspace, List<JsonNode> path) {
        long end = path.stream()
                .mapToLong(call -> call.path("endMicros").asLong())
                .max()
                .orElseThrow();
        long begin = workspace.traffic().stream()
                .filter(exchange -> exchange.path("kind").asText().equals("command"))
                .mapToLong(exchange -> exchange.path("startMicros").asLong())
                .max()
                .orElseThrow();
        return (end - begin) / 1_000.0;
    }
}

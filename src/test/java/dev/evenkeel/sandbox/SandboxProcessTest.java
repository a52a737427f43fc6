package dev.evenkeel.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sandbox as its own process, whose workspace outlives it. */
class SandboxProcessTest {

    /** A fresh JVM on a busy machine takes its time. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    Path data;

    private Process process;

    @AfterEach
    void end() throws Exception {
        process.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
    }

    @Test
    void aKilledSandboxComesBackWithItsWorkspace() throws Exception {
        SandboxClient people = start("http://127.0.0.1:1");
        String room = people.addChannel("ana", "war-room", true);
        String ts = people.message("ana", "war-room", "remember this");
        people.reply("ana", "war-room", ts, "and this");
        people.pin("ana", "war-room", ts);
        people.react("ana", "war-room", ts, "eyes");
        people.command("ana", "war-room", "/incident");
        String before = people.transcript("war-room");
        await().atMost(PATIENCE)
                .until(() -> Files.exists(data.resolve("sandbox.json"))
                        && Files.readString(data.resolve("sandbox.json")).contains("undelivered")
                        && Files.readString(data.resolve("sandbox.json")).contains("eyes"));
        process.destroyForcibly().waitFor(10, TimeUnit.SECONDS);

        SandboxClient again = start("http://127.0.0.1:1");

        assertThat(again.transcript("war-room")).isEqualTo(before).contains("remember this", "(pinned)", ":eyes: 1");
        assertThat(again.channel("war-room").path("id").asText()).isEqualTo(room);
        assertThat(again.message("ana", "war-room", "later")).isGreaterThan(ts);
    }

    @Test
    void anEventTheBotMissedIsTriedAgainByTheNextLife() throws Exception {
        SandboxClient people = start("http://127.0.0.1:1");
        people.step("event", Map.of("event", Map.of("type", "message", "text", "missed")));
        await().atMost(PATIENCE)
                .until(() -> Files.exists(data.resolve("sandbox.json"))
                        && Files.readString(data.resolve("sandbox.json")).contains("missed"));
        process.destroyForcibly().waitFor(10, TimeUnit.SECONDS);

        try (FakeBot bot = new FakeBot()) {
            SandboxClient again = start(bot.url());
            again.advance(Duration.ofMinutes(2));
            await().atMost(PATIENCE).until(() -> bot.heard().size() == 1);
            assertThat(bot.heard().get(0).event().path("text").asText()).isEqualTo("missed");
        }
    }

    private SandboxClient start(String bot) throws IOException {
        process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        SandboxProcess.class.getName(),
                        "--port",
                        "0",
                        "--bot",
                        bot,
                        "--secret",
                        "s",
                        "--data",
                        data.toString()))
                .redirectErrorStream(true)
                .start();
        BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        String line = out.readLine();
        while (line != null && !line.startsWith("sandbox ready on ")) {
            line = out.readLine();
        }
        assertThat(line).isNotNull();
        return new SandboxClient(line.substring("sandbox ready on ".length()));
    }
}

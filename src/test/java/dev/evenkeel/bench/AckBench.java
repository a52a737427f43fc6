package dev.evenkeel.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.evenkeel.process.Installation;
import dev.evenkeel.start.FreePort;

/**
 * How fast {@code /slack/events} answers with the row committed, beside Bolt for JavaScript doing the same on the same database. Ours
 * goes on to handle each event, Bolt's does not; both share the machine with what measures.
 */
class AckBench {

    private static final int SECONDS = 20;
    private static final int WARM_UP_SECONDS = 15;
    private static final int SLOW = 50;
    private static final int FAST = 300;

    @TempDir
    Path folder;

    @Test
    void anEventIsAcknowledgedNoSlowerThanByBoltForJavaScript() throws Exception {
        try (Installation installation = new Installation(folder, Map.of());
                Bolt bolt = new Bolt(installation)) {
            Load ours = new Load(URI.create(installation.botUrl()).getPort());
            ours.run(FAST, WARM_UP_SECONDS, events(installation.secret()));
            bolt.load().run(FAST, WARM_UP_SECONDS, events(installation.secret()));
            Load.Figures oursSlow = ours.run(SLOW, SECONDS, events(installation.secret()));
            Load.Figures boltSlow = bolt.load().run(SLOW, SECONDS, events(installation.secret()));
            Load.Figures oursFast = ours.run(FAST, SECONDS, events(installation.secret()));
            Load.Figures boltFast = bolt.load().run(FAST, SECONDS, events(installation.secret()));
            print("ours", oursSlow, oursFast);
            print("Bolt for JavaScript", boltSlow, boltFast);
            row("ratio at p50, 300 a second", oursFast.millis(.5) / boltFast.millis(.5), "<= 1.0");
            row("ratio at p99, 300 a second", oursFast.millis(.99) / boltFast.millis(.99), "<= 1.0");
            row("ours: growth of p50 from 50 to 300 a second", oursFast.millis(.5) / oursSlow.millis(.5), "< 2.0");
            assertThat(oursSlow.failed() + oursFast.failed()).isZero();
            assertThat(rows(installation)).isEqualTo((long) FAST * WARM_UP_SECONDS + (FAST + SLOW) * SECONDS);
        }
    }

    private static void print(String whose, Load.Figures slow, Load.Figures fast) {
        Table.row(
                "ack",
                "acknowledge, " + whose + ": p50 / p99 at 50 and at 300 a second, failed",
                "%.1f / %.1f ms and %.1f / %.1f ms, %d"
                        .formatted(
                                slow.millis(.5),
                                slow.millis(.99),
                                fast.millis(.5),
                                fast.millis(.99),
                                slow.failed() + fast.failed()),
                "0 failed");
    }

    private static void row(String what, double ratio, String goal) {
        Table.row("ack", "acknowledge: " + what, "%.2f".formatted(ratio), goal);
    }

    private static long rows(Installation installation) throws SQLException {
        try (Connection connection = DriverManager.getConnection(installation.database());
                Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery("select count(*) from slack_inbox where line like 'C0BENCH%'")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** Messages in a channel of no incident, each another one, signed now. */
    private static IntFunction<byte[]> events(String secret) {
        String run = UUID.randomUUID().toString().substring(0, 8);
        return i -> {
            String body = """
                    {"token":"x","team_id":"T0EVENKEEL","api_app_id":"A0EVENKEEL","event":{"type":"message","channel":"C0BENCH%d",\
                    "user":"U0ANA","text":"checkout still returns 500 for about one in five requests, number %d","ts":"1795259827.%06d",\
                    "blocks":[{"type":"rich_text","block_id":"b","elements":[{"type":"rich_text_section","elements":[{"type":"text",\
                    "text":"checkout still returns 500 for about one in five requests"}]}]}],"team":"T0EVENKEEL","channel_type":"channel",\
                    "event_ts":"1795259827.%06d"},"type":"event_callback","event_id":"Ev%s%d","event_time":1795259827,\
                    "authorizations":[{"enterprise_id":null,"team_id":"T0EVENKEEL","user_id":"U0BOT","is_bot":true,\
                    "is_enterprise_install":false}],"is_ext_shared_channel":false,"event_context":"EC1"}""".formatted(i % 20, i, i, i, run, i);
            String timestamp = Long.toString(Clock.systemUTC().instant().getEpochSecond());
            String headers = "X-Slack-Request-Timestamp: " + timestamp + "\r\nX-Slack-Signature: "
                    + signature(secret, timestamp, body) + "\r\n";
            return Load.post("/slack/events", headers, body);
        };
    }

    private static String signature(String secret, String timestamp, String body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            byte[] signed = mac.doFinal(("v0:" + timestamp + ":" + body).getBytes(StandardCharsets.UTF_8));
            return "v0=" + HexFormat.of().formatHex(signed);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Bolt for JavaScript in a process of its own, on the same database. Its packages come from the npm registry. */
    private final class Bolt implements AutoCloseable {

        private final int port = FreePort.find();
        private final Process process;

        Bolt(Installation installation) throws IOException, InterruptedException {
            Path home = Files.createDirectories(Path.of("target", "bench-node"));
            try (InputStream script = AckBench.class.getResourceAsStream("/bench/bolt.js")) {
                Files.write(home.resolve("bolt.js"), script.readAllBytes());
            }
            if (!Files.exists(home.resolve("node_modules/@slack/bolt"))) {
                install(home);
            }
            ProcessBuilder builder = new ProcessBuilder("node", "bolt.js")
                    .directory(home.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("bolt.log").toFile());
            builder.environment().put("BENCH_DATABASE", url(installation.database()));
            builder.environment().put("BENCH_SECRET", installation.secret());
            builder.environment().put("BENCH_PORT", Integer.toString(port));
            process = builder.start();
            org.awaitility.Awaitility.await()
                    .atMost(30, TimeUnit.SECONDS)
                    .until(() -> Files.readString(folder.resolve("bolt.log")).contains("bolt ready"));
        }

        private void install(Path home) throws IOException, InterruptedException {
            Process npm = new ProcessBuilder("npm", "install", "--no-audit", "--no-fund", "@slack/bolt@4", "pg@8")
                    .directory(home.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("npm.log").toFile())
                    .start();
            assertThat(npm.waitFor()).as("npm install, see npm.log").isZero();
        }

        private String url(String jdbc) {
            URI uri = URI.create(jdbc.substring("jdbc:".length()));
            return "postgres://postgres:postgres@" + uri.getHost() + ":" + uri.getPort() + uri.getPath();
        }

        Load load() {
            return new Load(port);
        }

        @Override
        public void close() {
            process.destroyForcibly();
        }
    }
}

package dev.evenkeel.process;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.evenkeel.start.FreePort;
import dev.evenkeel.start.TestDatabase;

/** The sandbox is for this machine alone, and is gone as soon as the bot works for a real workspace. */
class SandboxOnlyWithoutTokenIT {

    private static final List<String> ROUTES = List.of(
            "/sandbox",
            "/sandbox/",
            "/sandbox/state",
            "/sandbox/page/page.js",
            "/sandbox/live",
            "/sandbox/api/auth.test");

    @TempDir
    Path folder;

    @Test
    void with_a_token_there_is_no_such_route_and_neither_start_nor_stop_leaves_an_error_behind() {
        try (Installation installation = new Installation(folder, Map.of())) {
            for (String route : ROUTES) {
                given().get(installation.botUrl() + route).then().statusCode(404);
                given().post(installation.botUrl() + route).then().statusCode(404);
            }
            given().get(installation.botUrl() + "/api/v1/incidents").then().statusCode(401);
            assertThat(installation.botLog())
                    .contains("Serving the Slack workspace of SLACK_BOT_TOKEN", "Listening on: http://0.0.0.0:");
            installation.stopBot();
            assertThat(installation.botLog()).contains("stopped in").doesNotContain("ERROR");
        }
    }

    @Test
    void without_a_token_it_listens_on_loopback_only_and_says_where() {
        int port = FreePort.find();
        try (Program bot = inTheSandbox(port)) {
            assertThat(bot.output())
                    .contains("SANDBOX", "on this machine only", "http://localhost:" + port + "/sandbox");
            given().get("http://127.0.0.1:" + port + "/sandbox/state").then().statusCode(200);
            // all of 127/8 is this machine, and whoever listens everywhere answers there, too
            assertThatThrownBy(() -> connect("127.0.0.2", port)).isInstanceOf(IOException.class);
        }
    }

    @Test
    void a_page_that_is_open_does_not_hold_up_the_stop() throws IOException {
        int port = FreePort.find();
        Program bot = inTheSandbox(port);
        URI address = URI.create("http://127.0.0.1:" + port + "/sandbox/live?user=ana");
        try (InputStream live = address.toURL().openStream()) {
            assertThat(live.read()).isPositive();
            bot.close();
        }
        assertThat(bot.output()).contains("stopped in").doesNotContain("ERROR");
    }

    private Program inTheSandbox(int port) {
        Map<String, String> environment = Map.of(
                "EVENKEEL_DATABASE_URL", TestDatabase.startServer(),
                "EVENKEEL_DATA_DIR", folder.toString(),
                "EVENKEEL_HTTP_PORT", Integer.toString(port));
        return Program.bot(folder, List.of(), environment);
    }

    private static void connect(String host, int port) throws IOException {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, port), 2_000);
        }
    }
}

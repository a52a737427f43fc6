package dev.evenkeel.process;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged application with a bot token, built where there was none: what holds for the sandbox must not have come with it. */
class OutsideTheSandboxIT {

    @TempDir
    Path folder;

    @Test
    void with_a_token_it_serves_that_workspace_to_the_outside_and_nobody_without_a_token() {
        try (Installation installation = new Installation(folder, Map.of())) {
            assertThat(installation.botLog())
                    .contains("Serving the Slack workspace of SLACK_BOT_TOKEN")
                    .contains("Listening on: http://0.0.0.0:");
            assertThat(status(installation, "/sandbox/")).isEqualTo(404);
            assertThat(status(installation, "/api/v1/incidents")).isEqualTo(401);
        }
    }

    private static int status(Installation installation, String path) {
        return given().baseUri(installation.botUrl()).get(path).statusCode();
    }
}

package dev.evenkeel.sandbox;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The traffic may be shown to anybody who looks over somebody's shoulder. */
class TrafficShownTest extends InTheSandbox {

    private static final String VERIFICATION = "sandbox-verification-token";

    private static final String ONE_BUTTON = """
            [{"type": "actions", "elements": [
              {"type": "button", "action_id": "go", "text": {"type": "plain_text", "text": "Go"}}]}]
            """;

    @BeforeEach
    void room() throws Exception {
        channel("inc-1");
        people.join("ana", "inc-1");
    }

    @Test
    void whatTheBotWasSentShowsNoTokenAndNoResponseUrlThatCouldBeUsed() throws Exception {
        String responseUrl = people.command("ana", "general", "/incident help")
                .path("responseUrl")
                .asText();
        api.chatPostMessage(r -> r.channel(people.channel("inc-1").path("id").asText())
                .text("hello")
                .blocksAsString(ONE_BUTTON));
        people.click("ana", "inc-1", "go");
        people.message("ana", "inc-1", "hello");

        await().until(() -> bodies(people.traffic(), "event").contains("hello"));
        List<JsonNode> traffic = people.traffic();
        assertThat(traffic).extracting(e -> e.path("kind").asText()).contains("command", "interaction", "event", "api");
        String ticket = responseUrl.substring(responseUrl.lastIndexOf('/') + 1);
        assertThat(bot.heard()).as("sent as it is").anyMatch(h -> h.body().contains(ticket));
        assertThat(bot.heard()).allMatch(h -> h.body().contains(VERIFICATION));
        assertThat(traffic.toString()).doesNotContain(ticket, VERIFICATION, TOKEN);
        assertThat(bodies(traffic, "command")).contains("token=***&", "%2Frespond%2F***");
        assertThat(bodies(traffic, "interaction")).contains("%22token%22%3A%22***%22", "%2Frespond%2F***");
        assertThat(bodies(traffic, "event")).contains("\"token\":\"***\"", "hello");
    }

    @Test
    void aTokenThatSomebodyWroteIntoAMessageIsBlackedOut() {
        people.message("ana", "inc-1", "the old one was xoxb-123-456-abcDEF, is it revoked?");

        await().until(() -> bodies(people.traffic(), "event").contains("the old one"));
        assertThat(bodies(people.traffic(), "event"))
                .contains("the old one was xoxb-***, is it revoked?")
                .doesNotContain("abcDEF");
    }

    @Test
    void theTrafficCanBeForgottenAndItsNumbersGoOn() {
        people.command("ana", "general", "/incident help");
        long last = people.traffic().getLast().path("seq").asLong();

        given().delete(server.url() + "/traffic").then().statusCode(200);

        assertThat(people.traffic()).isEmpty();
        people.command("ana", "general", "/incident help");
        assertThat(people.traffic().getLast().path("seq").asLong()).isGreaterThan(last);
    }

    @Test
    void theClockSaysHowFarItWasMoved() {
        people.advance(Duration.ofMinutes(5));
        assertThat(ahead()).isEqualTo(300);

        people.step("clock", Map.of());
        assertThat(ahead()).isZero();
    }

    private int ahead() {
        return given().get(server.url() + "/clock").jsonPath().getInt("aheadSeconds");
    }

    private static String bodies(List<JsonNode> traffic, String kind) {
        return traffic.stream()
                .filter(e -> e.path("kind").asText().equals(kind))
                .map(e -> e.path("request").asText())
                .toList()
                .toString();
    }
}

package dev.evenkeel.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;

import org.junit.jupiter.api.Test;

/** What the bot's buttons act on in the sandbox takes signed orders only. */
class ProductionTest extends InTheSandbox {

    @Test
    void an_order_without_a_signature_is_refused_and_changes_nothing() throws Exception {
        people.step("production", Map.of("service", "checkout", "version", "1042"));

        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(people.address("production/orders/checkout")))
                                .header("webhook-id", "1")
                                .header("webhook-timestamp", "1")
                                .header("webhook-signature", "v1,bm90IGl0")
                                .POST(HttpRequest.BodyPublishers.ofString(
                                        "{\"id\":\"1\",\"action\":\"revert\",\"version\":\"1041\"}"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(people.step("production", Map.of()).toString())
                .contains("{\"name\":\"checkout\",\"version\":\"1042\"}")
                .contains("Refused: a call that was not signed");
    }
}

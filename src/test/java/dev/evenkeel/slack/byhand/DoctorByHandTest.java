package dev.evenkeel.slack.byhand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DoctorByHandTest extends ByHand {

    @Test
    void what_slack_refused_is_said_with_its_reason() {
        people.fault("pins.add", "not_ok", Map.of("times", 1, "error", "no_permission"));
        declare("ana", "", title("tickets vanish"));
        await().atMost(PATIENCE).untilAsserted(() -> {
            people.command("ana", "general", "/incident doctor");
            assertThat(people.transcript("general", "ana"))
                    .contains("Something needs a look.", "chat.pin, no_permission");
        });
    }
}

package dev.evenkeel.slack.byhand;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class QuestionsByHandTest extends ByHand {

    @AfterEach
    void theClockRuns() {
        people.step("clock", Map.of());
    }

    @Test
    void a_question_is_answered_by_its_button_once() {
        String channel = declare("ana", "sev1", title("carts are empty"));
        people.advance(Duration.ofMinutes(2));
        sees(channel, "Nobody commands this incident yet");
        people.click("bo", channel, "prompt.role.commander.take");
        sees(channel, "has command");
        type("bo", channel, "status");
        seesAlone("bo", channel, "a question is due at");
    }

    @Test
    void a_question_is_acknowledged_and_put_off_by_typing() {
        String channel = declare("ana", "sev1 svc:carts-without-changes", title("carts are full"));
        type("ana", channel, "ack");
        seesAlone("ana", channel, "waits for an answer from you");
        people.advance(Duration.ofMinutes(2));
        sees(channel, "Nobody commands this incident yet");
        type("bo", channel, "snooze 5m");
        sees(channel, "asked again in 5 min");
        type("bo", channel, "lead");
        sees(channel, "has command");
        people.advance(Duration.ofMinutes(15));
        sees(channel, "Check-in");
        type("bo", channel, "ack");
        sees(channel, "no change");
    }

    @Test
    void the_form_of_a_check_in_comes_back_as_an_update() {
        String channel = declare("ana", "sev1", title("prices are wrong"));
        type("ana", channel, "lead");
        sees(channel, "has command");
        people.advance(Duration.ofMinutes(15));
        sees(channel, "Check-in");
        people.click("ana", channel, "prompt.checkin.update");
        await().atMost(PATIENCE).until(() -> !people.views("ana").isEmpty());
        people.form("ana", Map.of("known", "found the wrong price list"));
        sees(channel, "found the wrong price list");
    }
}

package dev.evenkeel.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;

import com.slack.api.methods.response.views.ViewsOpenResponse;
import com.slack.api.webhook.Payload;
import com.slack.api.webhook.WebhookResponse;
import org.junit.jupiter.api.Test;

/** What a command or click hands to the bot is good for a while and so many times. */
class TicketsTest extends InTheSandbox {

    private static final String MODAL = "{\"type\":\"modal\",\"callback_id\":\"declare\","
            + "\"title\":{\"type\":\"plain_text\",\"text\":\"Declare\"},\"blocks\":[]}";

    @Test
    void aTriggerOpensOneForm() throws Exception {
        String trigger =
                people.command("ana", "general", "/incident").path("triggerId").asText();

        assertThat(open(trigger, MODAL).isOk()).isTrue();
        assertThat(open(trigger, MODAL).getError()).isEqualTo("trigger_exchanged");
        assertThat(open("1.2.3", MODAL).getError()).isEqualTo("invalid_trigger_id");
        assertThat(people.views("ana"))
                .singleElement()
                .satisfies(view -> assertThat(view.path("callback_id").asText()).isEqualTo("declare"));
    }

    @Test
    void aTriggerHoldsForThreeSecondsOfTheSandboxsClock() throws Exception {
        String trigger =
                people.command("ana", "general", "/incident").path("triggerId").asText();
        people.advance(Duration.ofSeconds(4));

        assertThat(open(trigger, MODAL).getError()).isEqualTo("trigger_expired");
    }

    @Test
    void aFormIsHeldToSlacksSizesBeforeItsTriggerIsTaken() throws Exception {
        String trigger =
                people.command("ana", "general", "/incident").path("triggerId").asText();

        ViewsOpenResponse tooLong = open(trigger, MODAL.replace("Declare", "x".repeat(25)));
        assertThat(tooLong.getError()).isEqualTo("invalid_arguments");
        assertThat(tooLong.getResponseMetadata().getMessages().get(0)).contains("/view/title/text");
        assertThat(open(
                                trigger,
                                MODAL.replace(
                                        "{\"type\":\"modal\",",
                                        "{\"type\":\"modal\",\"private_metadata\":\"" + "x".repeat(3_001) + "\","))
                        .getError())
                .isEqualTo("invalid_arguments");
        assertThat(open(trigger, MODAL).isOk()).isTrue();
    }

    @Test
    void anAnswerAddressTakesFiveAnswers() throws Exception {
        String url = people.command("ana", "general", "/incident")
                .path("responseUrl")
                .asText();
        for (int i = 0; i < 5; i++) {
            assertThat(answer(url).getCode()).isEqualTo(200);
        }

        assertThat(answer(url).getBody()).contains("used_url");
        assertThat(people.ephemerals("ana")).hasSize(5);
    }

    @Test
    void anAnswerAddressHoldsForHalfAnHour() throws Exception {
        String url = people.command("ana", "general", "/incident")
                .path("responseUrl")
                .asText();
        people.advance(Duration.ofMinutes(31));

        WebhookResponse late = answer(url);
        assertThat(late.getCode()).isEqualTo(404);
        assertThat(late.getBody()).contains("expired_url");
    }

    private WebhookResponse answer(String url) throws IOException {
        return slack.send(url, Payload.builder().text("hello").build());
    }

    private ViewsOpenResponse open(String trigger, String view) throws Exception {
        return api.viewsOpen(r -> r.triggerId(trigger).viewAsString(view));
    }
}

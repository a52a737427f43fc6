package dev.evenkeel.slack.byhand;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import dev.evenkeel.provider.http.FakeOutside.Says;

/** A flag turned off from Slack: the calls of Unleash's API on the wire, and what people read. */
@QuarkusTest
class FlagByHandTest extends AtTheLever {

    @AfterEach
    void behaveAgain() {
        manner("well");
    }

    @Test
    void a_flag_is_turned_off_seen_to_be_off_and_turned_on_again_as_it_stood() {
        String flag = flag();
        String channel = planned(flag);

        assertThat(button(channel, "mitigation.confirm").path("confirm").toString())
                .contains("Turn flag " + flag + " off in production?")
                .contains("shop-of-" + flag + " has it on. Turning it off in Unleash, for production."
                        + " To undo it, press Undo afterwards: I look first how it stands.");
        people.click("ana", channel, "mitigation.confirm");
        sees(channel, "*Done:* flag " + flag + " is off in production, seen ");
        assertThat(production()).contains("{\"name\":\"" + flag + "\",\"enabled\":false}");

        people.click("ana", channel, "mitigation.undo");
        sees(channel, "*Undone:* flag " + flag + " is on in production, seen ");
        assertThat(production()).contains("{\"name\":\"" + flag + "\",\"enabled\":true}");
    }

    @Test
    void a_flag_that_is_off_already_is_said_to_be_and_nothing_is_sent() {
        String flag = flag();
        people.step("production", Map.of("flag", flag, "enabled", false));
        String channel = planned(flag);

        people.click("ana", channel, "mitigation.confirm");

        sees(channel, "*Nothing to do:* flag " + flag + " is off in production already, seen ", "Nothing was sent.");
        assertThat(production()).doesNotContain("turn " + flag);
    }

    @Test
    void where_changes_need_approval_the_refusal_says_so() {
        String flag = flag();
        String channel = planned(flag);
        manner("refuses");

        people.click("ana", channel, "mitigation.confirm");

        sees(
                channel,
                "*Not done:* ",
                "changes there have to be requested and approved in Unleash, and UNLEASH_ACT_TOKEN may not skip that");
        assertThat(production()).contains("{\"name\":\"" + flag + "\",\"enabled\":true}");
    }

    @Test
    void a_yes_that_changes_nothing_is_told_as_it_is_and_the_suspect_is_not_demoted_for_it() {
        String flag = flag();
        String channel = planned(flag);
        manner("lies");

        people.click("ana", channel, "mitigation.confirm");
        sees(channel, "has pressed");
        people.advance(Duration.ofSeconds(40));

        sees(
                channel,
                "*Not there yet:* Unleash accepted it, but flag " + flag + " is still on in production at ",
                "Look there what holds it.");
        people.advance(Duration.ofMinutes(5));
        sees(
                channel,
                "It had not taken effect when I looked last: has it by now?",
                "[Landed, no change]",
                "[Not landed]");
    }

    @Test
    void a_lost_answer_is_followed_by_looking_and_by_nothing_else() {
        String flag = flag();
        String channel = planned(flag);
        manner("loses");

        people.click("ana", channel, "mitigation.confirm");

        sees(
                channel,
                "*Done:* flag " + flag + " is off in production, seen ",
                "The first answer of Unleash was lost, so I asked again how it stands.");
        assertThat(production()).containsOnlyOnce("turn " + flag + " off");
    }

    @Test
    void a_flag_of_launchdarkly_is_turned_off_with_the_incident_in_its_comment() {
        String flag = service("new-cart");
        AtomicBoolean on = new AtomicBoolean(true);
        outside.teach("GET /api/v2/flags/web/" + flag, asked -> Says.ok("""
                {"key": "%s", "name": "New cart", "environments": {"production": {"on": %s}}}""".formatted(flag, on.get())));
        outside.teach("PATCH /api/v2/flags/web/" + flag, asked -> {
            on.set(false);
            return Says.ok("{}");
        });
        String channel = planned(flag, "launchdarkly/web");

        people.click("ana", channel, "mitigation.confirm");

        sees(
                channel,
                "*Done:* flag " + flag + " is off in production, seen ",
                "[Undo: turn flag " + flag + " on in production]");
        assertThat(orders()).hasSize(1);
        assertThat(orders().getFirst().json().at("/instructions/0/kind").asText())
                .isEqualTo("turnFlagOff");
        assertThat(orders().getFirst().json().path("comment").asText())
                .startsWith("Evenkeel, INC-")
                .endsWith("pressed by U0ANA");
    }

    @Test
    void where_launchdarkly_asks_for_approval_the_refusal_says_so() {
        String flag = service("new-cart");
        outside.teach("GET /api/v2/flags/web/" + flag, """
                {"key": "%s", "name": "New cart", "environments": {"production": {"on": true}}}""".formatted(flag));
        outside.teach(
                "PATCH /api/v2/flags/web/" + flag, asked -> Says.of(405, "{\"message\": \"approval is required\"}"));
        String channel = planned(flag, "launchdarkly/web");

        people.click("ana", channel, "mitigation.confirm");

        sees(channel, "*Not done:* changes of this flag have to be requested and approved in LaunchDarkly");
    }

    private String flag() {
        String flag = service("new-basket");
        people.step("production", Map.of("flag", flag, "enabled", true));
        return flag;
    }

    private String planned(String flag) {
        return planned(flag, "unleash");
    }

    private String planned(String flag, String provider) {
        post(
                "/api/v1/flags",
                Map.of(
                        "provider",
                        provider,
                        "key",
                        flag,
                        "service",
                        "shop-of-" + flag,
                        "environment",
                        "production",
                        "enabled",
                        true,
                        "stage",
                        "on",
                        "default",
                        "on",
                        "safeState",
                        "off"));
        String channel = declare("ana", "sev2 svc:shop-of-" + flag, title(flag + " hurts"));
        type("ana", channel, "lead");
        type("ana", channel, "kill " + flag);
        sees(
                channel,
                "*Plan* by @ana: turn flag " + flag + " off in production.",
                "[Do it: turn flag " + flag + " off in production]");
        return channel;
    }

    private void manner(String manner) {
        people.step("production", Map.of("manner", manner));
    }

    private String production() {
        return people.step("production", Map.of()).toString();
    }
}

package dev.evenkeel.slack.byhand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import dev.evenkeel.provider.http.FakeOutside.Manner;
import dev.evenkeel.provider.http.FakeOutside.Says;

/** A way back walked by the bot, from the signed click to the signed call and back. */
@QuarkusTest
class CarriedOutByHandTest extends AtTheLever {

    @Test
    void a_revert_is_planned_confirmed_by_the_commander_sent_once_read_back_and_can_be_undone() {
        String service = service("shop");
        outside.teach("POST /revert", "{\"state\":\"running\",\"text\":\"pipeline 9\",\"status\":\"/jobs/9\"}");
        AtomicInteger looks = new AtomicInteger();
        outside.teach(
                "GET /jobs/9",
                asked -> Says.ok(looks.incrementAndGet() < 2 ? "{\"state\":\"running\"}" : "{\"state\":\"done\"}"));
        known(service, "payments", revertAt("/revert"));
        String channel = commanded(service);

        people.click("bo", channel, "suspect.revert");
        sees(
                channel,
                "*Plan* by @bo: go back to " + service + " 1042 (1 back): undoes 1 change",
                "Undoes 1043 of " + service + " (payments). I can do it: a signed POST to " + outside.url()
                        + "/revert.",
                "[Do it: put " + service + " on 1042]",
                "To be pressed by the commander, the ops lead or the owner of " + service
                        + " (payments). Then I look whether it took effect, and ask whether it helped.");
        String dialog = button(channel, "mitigation.confirm")
                .path("confirm")
                .path("text")
                .path("text")
                .asText();
        assertThat(dialog)
                .isEqualTo("Undoes 1043 of " + service + " (payments). A signed POST to " + outside.url()
                        + "/revert. To undo it, press Undo afterwards: put " + service + " on 1043.");

        people.click("bo", channel, "mitigation.confirm");
        seesAlone(
                "bo",
                channel,
                "This is to be pressed by the commander, the ops lead or the owner of " + service + " (payments).");
        assertThat(outside.heard()).isEmpty();

        String value = valueOf(channel, "mitigation.confirm");
        people.click("ana", channel, "mitigation.confirm");
        sees(
                channel,
                "@ana has pressed: put " + service
                        + " on 1042. Asking 127.0.0.1 now; until that is settled nobody else changes " + service + ".");
        pressStale("U0ANA", channel, "mitigation.confirm", value);
        seesAlone("ana", channel, "@ana pressed first, at ");
        sees(channel, "*Done:* " + service + " is on 1042, seen ", "Pressed by @ana.");

        assertThat(orders()).hasSize(1);
        assertThat(orders().getFirst().json().path("action").asText()).isEqualTo("revert");
        assertThat(orders().getFirst().json().path("subject").asText()).isEqualTo(service);
        assertThat(orders().getFirst().json().path("version").asText()).isEqualTo("1042");
        assertThat(orders().getFirst().json().path("by").asText()).isEqualTo("U0ANA");
        assertThat(timeline(key(channel)))
                .anyMatch(line -> line.equals(
                        "Pressed: put " + service + " on 1042 (a signed POST to " + outside.url() + "/revert)"))
                .anyMatch(line -> line.startsWith("Done: " + service + " is on 1042, seen "));

        people.click("ana", channel, "mitigation.undo");
        sees(channel, "*Undone:* " + service + " is on 1043, seen ");
        assertThat(orders()).hasSize(2);
        assertThat(orders().getLast().json().path("version").asText()).isEqualTo("1043");
        pressStale("U0ANA", channel, "mitigation.undo", value);
        seesAlone("ana", channel, "it is undone, or on its way there");
        assertThat(orders()).hasSize(2);
    }

    @Test
    void while_one_person_changes_a_service_another_incident_is_told_who_and_where() {
        String service = service("basket");
        outside.teach("POST /revert", "{\"state\":\"running\",\"status\":\"/jobs/1\"}");
        outside.teach("GET /jobs/1", "{\"state\":\"running\"}");
        known(service, "U0BO", revertAt("/revert"));
        String first = commanded(service);
        String second = commanded(service);
        people.click("ana", first, "suspect.revert");
        people.click("ana", second, "suspect.revert");
        sees(first, "[Do it: put ");
        sees(second, "[Do it: put ");

        people.click("bo", first, "mitigation.confirm");
        sees(first, "@bo has pressed", "until that is settled nobody else changes " + service);
        people.click("ana", second, "mitigation.confirm");
        seesAlone(
                "ana",
                second,
                "@bo is changing " + service + " just now: put " + service + " on 1042, in " + key(first));
        assertThat(orders()).hasSize(1);

        outside.teach("GET /jobs/1", "{\"state\":\"failed\",\"text\":\"no artifact for 1042\"}");
        sees(first, "*Not done:* 127.0.0.1 took it and failed: “no artifact for 1042”.", "By hand: deploy 1042 --now");
        people.click("ana", second, "mitigation.confirm");
        sees(second, "@ana has pressed");
    }

    @Test
    void a_lost_answer_is_asked_for_again_under_its_number_and_never_counts_as_no() {
        String service = service("cart");
        AtomicInteger posts = new AtomicInteger();
        outside.teach("POST /revert", order -> {
            outside.speak(posts.incrementAndGet() == 1 ? Manner.HALF : Manner.WHOLE);
            return Says.ok("{\"state\":\"done\"}");
        });
        known(service, "payments", revertAt("/revert"));
        String channel = commanded(service);
        people.click("ana", channel, "suspect.revert");
        sees(channel, "[Do it: put ");

        people.click("ana", channel, "mitigation.confirm");

        sees(
                channel,
                "*Done:* " + service + " is on 1042, seen ",
                "The first answer of 127.0.0.1 was lost, so I asked again how it stands.");
        assertThat(orders().stream()
                        .map(order -> order.header("Idempotency-Key"))
                        .distinct())
                .hasSize(1);
    }

    @Test
    void a_refusal_is_told_in_the_words_of_the_outside_with_the_command_for_people() {
        String service = service("feed");
        outside.teach("POST /revert", order -> Says.of(403, "{\"message\":\"rollbacks are frozen\"}"));
        known(service, "payments", revertAt("/revert"));
        String channel = commanded(service);
        people.click("ana", channel, "suspect.revert");
        sees(channel, "[Do it: put ");

        people.click("ana", channel, "mitigation.confirm");

        sees(channel, "*Not done:* ", "rollbacks are frozen", "By hand: deploy 1042 --now", "[Try again]");
        outside.teach("POST /revert", "{\"state\":\"done\"}");
        people.click("ana", channel, "mitigation.confirm");
        sees(channel, "*Done:* " + service + " is on 1042, seen ");
    }

    @Test
    void what_is_taken_and_cannot_be_looked_at_is_said_so() {
        String service = service("mail");
        outside.teach("POST /stop", order -> Says.of(202, ""));
        known(service, "payments", Map.of("stop", Map.of("url", outside.url() + "/stop")));
        String channel = commanded(service);
        type("ana", channel, "halt " + service);
        sees(channel, "*Plan* by @ana: halt " + service + ".", "[Do it: halt " + service + "]");
        assertThat(button(channel, "mitigation.confirm")
                        .path("confirm")
                        .path("text")
                        .path("text")
                        .asText())
                .endsWith("I cannot undo a halt: its owner starts it again.");

        people.click("ana", channel, "mitigation.confirm");

        sees(channel, "*Taken:* 127.0.0.1 took it. I cannot see from here whether it took effect.");
        assertThat(orders().getFirst().json().path("action").asText()).isEqualTo("stop");
        assertThat(orders().getFirst().json().path("version").isNull()).isTrue();
    }

    @Test
    void a_plan_that_was_overtaken_by_a_deploy_is_not_carried_out() {
        String service = service("till");
        known(service, "payments", revertAt("/revert"));
        String channel = commanded(service);
        people.click("ana", channel, "suspect.revert");
        sees(channel, "[Do it: put " + service + " on 1042]");
        deployed(service, "1044", Duration.ofMinutes(1));

        people.click("ana", channel, "mitigation.confirm");

        seesAlone(
                "ana",
                channel,
                service + " has moved on since this was planned: now the way back is to go back to " + service
                        + " 1042 (2 back)");
        sees(channel, "Overtaken: by now the way back is to");
        assertThat(outside.heard()).isEmpty();
    }

    @Test
    void a_host_that_nobody_allowed_is_never_called_and_the_card_says_which_setting_would() {
        String service = service("ads");
        known(
                service,
                "payments",
                Map.of("revert", Map.of("url", "https://deploy.example.org/revert", "text", "deploy {version} --now")));
        String channel = commanded(service);

        people.click("ana", channel, "suspect.revert");

        sees(
                channel,
                "Run: deploy 1042 --now",
                "I could do it myself: EVENKEEL_ACT_HOSTS does not name the host of https://deploy.example.org/revert.");
        assertThat(people.transcript(channel)).doesNotContain("[Do it");
    }

    @Test
    void a_way_back_that_came_with_a_change_is_not_called() {
        String service = service("logs");
        put("/api/v1/services/" + service, Map.of("owner", "payments"));
        Instant at = clock.instant().minus(Duration.ofMinutes(12));
        post(
                "/api/v1/changes",
                Map.of(
                        "source", "ci",
                        "id", service + "-1043",
                        "kind", "deploy",
                        "service", service,
                        "title", "Release 1043",
                        "version", "1043",
                        "previousVersion", "1042",
                        "startedAt", at.toString(),
                        "revert", Map.of("method", "POST", "url", outside.url() + "/revert")));
        String channel = commanded(service);

        people.click("ana", channel, "suspect.revert");

        sees(channel, "No revert is on file for " + service);
        assertThat(people.transcript(channel)).doesNotContain("[Do it");
    }

    @Test
    void a_dropped_plan_is_not_carried_out_by_a_phone_that_has_not_caught_up() {
        String service = service("docs");
        known(service, "payments", revertAt("/revert"));
        String channel = commanded(service);
        people.click("ana", channel, "suspect.revert");
        sees(channel, "[Do it: put ");
        String value = valueOf(channel, "mitigation.confirm");
        people.click("bo", channel, "mitigation.cancel");
        sees(channel, "Dropped by @bo.");

        pressStale("U0ANA", channel, "mitigation.confirm", value);

        seesAlone("ana", channel, "That plan was dropped.");
        assertThat(outside.heard()).isEmpty();
    }

    @Test
    void going_back_by_hand_names_its_target_and_what_is_undone() {
        String service = service("rates");
        known(service, "payments", revertAt("/revert"));
        String channel = commanded(service);

        type("ana", channel, "back " + service + " 2");
        sees(channel, "go back to " + service + " 1041 (2 back): undoes 2 changes", "Undoes 1043, 1042 of " + service);
        type("bo", channel, "back " + service + " 9");
        seesAlone("bo", channel, "Only 3 deploys of " + service + " are logged in the last four weeks");
        type("bo", channel, "kill no-such-flag");
        seesAlone("bo", channel, "No flag is known as “no-such-flag”.");
        type("bo", channel, "halt no-such-job");
        seesAlone("bo", channel, "No service or job is known as “no-such-job”");
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(outside.heard()).isEmpty());
    }
}

package dev.evenkeel.slack.byhand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LifeByHandTest extends ByHand {

    @Inject
    InstantSource clock;

    @Test
    void an_incident_is_led_corrected_mitigated_and_resolved_by_typing() {
        String title = title("payments time out");
        String channel = declare("ana", "sev2 svc:payments", title);
        type("bo", channel, "lead");
        sees(channel, "has command");
        type("bo", channel, "role comms <@U0DEE|dee>");
        sees(channel, "comms lead");
        type("bo", channel, "sev1");
        sees(channel, "SEV2 → SEV1");
        type("bo", channel, "impact one payment in five fails");
        sees(channel, "one payment in five fails");
        type("bo", channel, "started 25m ago");
        type("bo", channel, "update rolled back, watching the queue");
        sees(channel, "rolled back, watching the queue");
        type("bo", channel, "identified bad config");
        sees(channel, "Identified by", "bad config");
        type("bo", channel, "mitigated rolled back at 1m ago");
        sees(channel, "; monitoring from here", "rolled back");
        type("bo", channel, "resolve");
        sees(channel, "Resolved");
        type("bo", channel, "resolve");
        seesAlone("bo", channel, "lready");
        type("bo", channel, "close");
        sees(channel, "Closed by");
        type("bo", channel, "reopen");
        sees(channel, "Reopened");
        type("bo", channel, "cancel false alarm after all");
        sees(channel, "Canceled by", "false alarm after all");
    }

    @Test
    void what_one_person_types_in_a_row_happens_in_that_order() {
        String channel = declare("ana", "", title("maps are blank"));
        for (String line : List.of(
                "resolve",
                "close",
                "reopen",
                "mitigated",
                "resolve",
                "reopen",
                "cancel it was a drill of another team")) {
            type("ana", channel, line);
        }
        sees(channel, "Canceled by", "it was a drill of another team");
    }

    @Test
    void the_buttons_of_the_card_do_what_the_verbs_do() {
        String channel = declare("ana", "sev2", title("images do not load"));
        people.click("dee", channel, "incident.lead");
        sees(channel, "has command");
        people.click("dee", channel, "incident.update");
        await().atMost(PATIENCE).until(() -> !people.views("dee").isEmpty());
        people.form("dee", Map.of("text", "restarting the image proxy"));
        sees(channel, "restarting the image proxy");
        people.click("dee", channel, "incident.mitigated");
        sees(channel, "; monitoring from here");
    }

    @Test
    void times_are_corrected_in_a_form_once_it_is_over() {
        String channel = declare("ana", "sev3", title("menus are slow"));
        type("ana", channel, "resolve");
        sees(channel, "Resolved by");
        type("ana", channel, "");
        seesAlone("ana", channel, "Times");
        people.click("ana", channel, "incident.times");
        await().atMost(PATIENCE).until(() -> !people.views("ana").isEmpty());
        long started = clock.instant().minusSeconds(1_800).getEpochSecond();
        people.form("ana", Map.of("started", Long.toString(started), "detected", Long.toString(started + 600)));
        sees(channel, "Impact start:", "Detection:");
    }

    @Test
    void what_concerns_the_caller_alone_is_seen_by_the_caller_alone() {
        String title = title("mails are late");
        String channel = declare("ana", "", title);
        type("bo", channel, "status");
        seesAlone("bo", channel, "investigating");
        type("bo", channel, "next");
        seesAlone("bo", channel, "What is due in INC-");
        type("bo", channel, "stauts");
        seesAlone("bo", channel, "did you mean", "status");
        type("bo", channel, "help");
        seesAlone("bo", channel, "declare", "postmortem");
        people.command("bo", "general", "/incident list");
        seesAlone("bo", "general", title);
        people.command("bo", "general", "/incident doctor");
        seesAlone("bo", "general", "Delivered in 24 h");
        assertThat(people.transcript(channel, "ana")).doesNotContain("did you mean", "What is due");
    }

    @Test
    void a_mention_in_a_thread_runs_a_verb_where_commands_cannot_be_typed() {
        String channel = declare("ana", "", title("disk is full"));
        people.join("bo", channel);
        String parent = people.message("bo", channel, "looks like the log disk");
        people.reply("bo", channel, parent, "<@" + bot() + "> note log disk at 100 percent");
        sees(channel, "Noted by", "log disk at 100 percent");
    }

    private String bot() {
        for (JsonNode user : people.state().path("users")) {
            if (user.path("is_bot").asBoolean()) {
                return user.path("id").asText();
            }
        }
        throw new AssertionError("no bot in " + people.state().path("users"));
    }
}

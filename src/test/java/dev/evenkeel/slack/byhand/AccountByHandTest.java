package dev.evenkeel.slack.byhand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import dev.evenkeel.people.People;

@QuarkusTest
class AccountByHandTest extends ByHand {

    @Inject
    People met;

    @Test
    void who_types_a_command_is_known_by_the_full_name_from_then_on() {
        String channel = declare("ana", "sev3", title("names are short"));
        type("bo", channel, "note <@U0DEE|dee> looks at it");
        sees(channel, "looks at it");
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(met.names(List.of("U0ANA", "U0BO", "U0DEE")))
                        .containsEntry("U0ANA", "Ana Ruiz")
                        .containsEntry("U0BO", "Bo Chen")
                        .hasSize(3));
        type("bo", channel, "note still bo");
        sees(channel, "still bo");
        assertThat(met.names(List.of("U0BO"))).containsEntry("U0BO", "Bo Chen");
    }

    @Test
    void notes_marks_and_follow_ups_reach_the_timeline_and_the_draft() {
        String channel = declare("ana", "sev3", title("reports are empty"));
        type("ana", channel, "note the nightly job ran twice");
        sees(channel, "Noted by", "the nightly job ran twice");
        type("ana", channel, "at 25m ago first customer wrote in");
        sees(channel, "first customer wrote in");
        type("ana", channel, "action <@U0BO|bo> alert on an empty report");
        sees(channel, "Follow-up for", "alert on an empty report");
        type("ana", channel, "public some reports are empty, next update in 30 minutes");
        sees(channel, "some reports are empty");
        people.join("bo", channel);
        people.join("dee", channel);
        String parent = people.message("bo", channel, "is it the new cron");
        String answer = people.reply("dee", channel, parent, "yes, it was the cron change");
        people.react("bo", channel, answer, "star");
        people.react("bo", channel, parent, "question");
        timelineShows("yes, it was the cron change", "is it the new cron", channel);
        people.edit("dee", channel, answer, "yes, it was the cron change of noon");
        timelineShows("of noon", "cron", channel);
        people.delete("dee", channel, answer);
        timelineShows("message removed by its author", "cron", channel);
        type("ana", channel, "gaps");
        seesAlone("ana", channel, "in the draft", "Ask: ");
        type("ana", channel, "postmortem");
        seesAlone("ana", channel, "The draft of INC-");
        type("ana", channel, "postmortem export md");
        sees(channel, "Postmortem draft of INC-");
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(people.channel(channel).toString()).contains("-postmortem.md"));
    }

    @Test
    void menus_of_a_message_mark_it() {
        String channel = declare("ana", "sev3", title("exports are slow"));
        people.join("bo", channel);
        String ts = people.message("bo", channel, "we must add a limit");
        people.shortcut("bo", channel, ts, "create_follow_up");
        seesAlone("bo", channel, "It is a follow-up of this incident.");
        people.shortcut("bo", channel, ts, "add_to_timeline");
        seesAlone("bo", channel, "It is on the timeline.");
        timelineShows("we must add a limit", "we must add a limit", channel);
        String elsewhere = people.message("bo", "general", "nothing to do with it");
        people.shortcut("bo", "general", elsewhere, "add_to_timeline");
        seesAlone("bo", "general", "That works on messages in an incident's channel");
    }

    private void timelineShows(String words, String more, String channel) {
        await().atMost(PATIENCE).untilAsserted(() -> {
            type("ana", channel, "timeline");
            assertThat(people.transcript(channel, "ana")).contains(words, more);
        });
    }
}

package dev.evenkeel.slack.typed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;

import org.junit.jupiter.api.Test;

class MentionTest {

    @Test
    void finds_the_first_person_and_what_else_was_typed() {
        assertThat(Mention.first("<@U123|ann> check the queue")).contains(new Mention("U123", "check the queue"));
        assertThat(Mention.first("comms <@W0X>")).contains(new Mention("W0X", "comms"));
    }

    @Test
    void a_name_a_group_or_a_channel_is_no_person() {
        assertThat(Mention.first("@ann &lt;@U1&gt; <!subteam^S1|@oncall> <#C1|ops> <@nobody>"))
                .isEqualTo(Optional.empty());
    }
}

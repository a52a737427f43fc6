package dev.evenkeel.slack.typed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypedTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "checkout &amp; pay &lt;down&gt;#checkout & pay <down>",
                "&amp;lt; stays#&lt; stays",
                "<@U123|ann> saw it#@ann saw it",
                "<@U123> saw it#@U123 saw it",
                "<!channel> look#@channel look",
                "<!here|here> look#here look",
                "<!subteam^S12|@oncall> look#@oncall look",
                "<!subteam^S12> look#@subteam look",
                "<!date^1392734382^{date}|2014> on#2014 on",
                "<https://shop.test/a?b=1&amp;c=2> is down#https://shop.test/a?b=1&c=2 is down",
                "<http://shop.test|shop.test> is down#shop.test is down",
                "<mailto:a@b.test|a@b.test> bounced#a@b.test bounced",
                "<> empty#empty",
            })
    void a_line_holds_what_was_typed_and_no_mention(String delivered, String typed) {
        assertThat(Typed.line(delivered)).isEqualTo(typed);
    }

    @Test
    void a_channel_becomes_its_name() {
        assertThat(Typed.line("see <#C12|ops>")).isEqualTo("see #ops");
        assertThat(Typed.kept("see <#C12|ops> and <@U1|ann> and <!channel>"))
                .isEqualTo("see <#C12> and <@U1> and @channel");
    }

    @Test
    void a_forged_id_is_no_mention() {
        assertThat(Typed.kept("<@nobody> <@U1 x> <#c>")).isEqualTo("@nobody @U1 x #c");
    }

    @Test
    void invisible_marks_are_dropped_and_joiners_of_emoji_are_not() {
        assertThat(Typed.line("pay\u202Elroll \u200Bdown\u0000\u0007\uFEFF")).isEqualTo("paylroll down");
        assertThat(Typed.line("\ud83d\udc69\u200D\ud83d\ude80 offline"))
                .isEqualTo("\ud83d\udc69\u200D\ud83d\ude80 offline");
        assertThat(Typed.line("one\r\ntwo\u2028three\tfour")).isEqualTo("one two three four");
        assertThat(Typed.line("half \ud83d pair")).isEqualTo("half  pair");
    }

    @Test
    void whatever_is_delivered_a_line_is_one_line_without_marks() {
        Random random = new Random(1);
        for (int round = 0; round < 20_000; round++) {
            String line = Typed.line(Strings.hostile(random, 30));
            assertThat(line).doesNotContain("\n", "\u202E", "\u0000", "\uFEFF").isEqualTo(line.strip());
        }
    }
}

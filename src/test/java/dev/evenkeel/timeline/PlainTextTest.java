package dev.evenkeel.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlainTextTest {

    @Test
    void theChatsNotationBecomesPlainText() {
        assertThat(PlainText.ofMessage("a &lt; b &amp;&amp; c &gt; d")).isEqualTo("a < b && c > d");
        assertThat(PlainText.ofMessage("<https://x.example/1|the graph> and <https://x.example/2>"))
                .isEqualTo("the graph (https://x.example/1) and https://x.example/2");
        assertThat(PlainText.ofMessage("in <#C012AB|deploys>")).isEqualTo("in #deploys");
        assertThat(PlainText.ofMessage("<!date^1700000000^{time}|14:05>")).isEqualTo("14:05");
    }

    @Test
    void everyMentionOfAPersonIsKeptById() {
        assertThat(PlainText.ofMessage("<@U1ANA> asked <@U2BEN|ben>")).isEqualTo("<@U1ANA> asked <@U2BEN>");
    }

    @Test
    void whatCallsManyPeopleIsSpelledSoThatItCallsNobody() {
        assertThat(PlainText.ofMessage("<!channel> <!here> <!subteam^S1> <!subteam^S2|@oncall>"))
                .isEqualTo("@channel @here @group @oncall");
    }

    @Test
    void secretsAndControlCharactersAreGoneAndLinesStay() {
        assertThat(PlainText.ofMessage("one\u0000\u202E\ntwo xoxb-1234567890-abc"))
                .isEqualTo("one\ntwo [redacted]");
    }
}

package dev.evenkeel.slack.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Random;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.evenkeel.slack.route.Letter;
import dev.evenkeel.slack.route.Letter.Kind;

class IncomingReaderTest {

    private static final Instant NOW = Instant.parse("2026-11-21T14:05:00Z");

    @Test
    void an_event_is_kept_under_its_event_id_in_the_line_of_its_channel() {
        Letter letter = kept("""
                {"type":"event_callback","event_id":"Ev1","authorizations":[{"user_id":"U1","type":"x"}],
                 "event":{"type":"reaction_added","item":{"type":"message","channel":"C1","ts":"1.2"}}}""");
        assertThat(letter.key()).isEqualTo("event:Ev1");
        assertThat(letter.kind()).isEqualTo(Kind.EVENT);
        assertThat(letter.line()).isEqualTo("C1");
    }

    @Test
    void the_channel_of_an_event_is_found_wherever_slack_puts_it() {
        assertThat(kept("""
                {"type":"event_callback","event_id":"Ev1","event":{"type":"message","channel":"C2"}}""").line()).isEqualTo("C2");
        assertThat(kept("""
                {"type":"event_callback","event_id":"Ev1","event":{"type":"channel_rename","channel":{"id":"C3"}}}""").line()).isEqualTo("C3");
    }

    @Test
    void commands_clicks_and_menus_are_kept_under_their_trigger() {
        assertThat(kept("command=%2Fincident&text=help&trigger_id=1.2.abc&channel_id=C1")
                        .key())
                .isEqualTo("trigger:1.2.abc");
        assertThat(click("{\"type\":\"block_actions\",\"trigger_id\":\"3.4.d\",\"actions\":[{},{}]}"))
                .satisfies(it -> assertThat(it.key()).isEqualTo("trigger:3.4.d"))
                .satisfies(it -> assertThat(it.kind()).isEqualTo(Kind.ACTION));
        assertThat(click("{\"type\":\"shortcut\",\"trigger_id\":\"3.4.e\"}").kind())
                .isEqualTo(Kind.SHORTCUT);
        assertThat(click("{\"type\":\"message_action\",\"trigger_id\":\"3.4.f\"}")
                        .kind())
                .isEqualTo(Kind.SHORTCUT);
    }

    @Test
    void what_one_person_does_in_a_channel_is_one_line_and_somebody_elses_another() {
        assertThat(kept("command=%2Fincident&text=close&trigger_id=1.2.a&channel_id=C1&user_id=U1")
                        .line())
                .isEqualTo("C1/U1");
        assertThat(click(
                                "{\"type\":\"block_actions\",\"trigger_id\":\"3.4\",\"user\":{\"id\":\"U2\"},\"channel\":{\"id\":\"C1\"}}")
                        .line())
                .isEqualTo("C1/U2");
        assertThat(click("{\"type\":\"shortcut\",\"trigger_id\":\"3.4.e\",\"user\":{\"id\":\"U2\"}}")
                        .line())
                .isEmpty();
    }

    @Test
    void a_form_sent_twice_is_one_letter_although_its_triggers_differ() {
        String form =
                "{\"type\":\"view_submission\",\"trigger_id\":\"%s\",\"view\":{\"id\":\"V1\",\"hash\":\"12.ab\"}}";
        assertThat(click(form.formatted("1")).key())
                .isEqualTo(click(form.formatted("2")).key());
    }

    @Test
    void what_has_no_id_stands_for_itself() {
        assertThat(kept("{\"type\":\"app_rate_limited\",\"team_id\":\"T1\"}"))
                .satisfies(it -> assertThat(it.key()).startsWith("body:").hasSize(69))
                .satisfies(it -> assertThat(it.kind()).isEqualTo(Kind.OTHER));
        assertThat(kept("command=%2Finc&trigger_id=" + "x".repeat(500)).key()).startsWith("body:");
        assertThat(kept("command=%2Finc&trigger_id=%00").key()).startsWith("body:");
    }

    @Test
    void slacks_own_questions_are_answered_and_not_kept() {
        assertThat(read("{\"type\":\"url_verification\",\"challenge\":\"3eZbrw1aB\"}"))
                .isEqualTo(new Incoming.Challenge("3eZbrw1aB"));
        assertThat(read("ssl_check=1&token=x")).isEqualTo(new Incoming.SslCheck());
        assertThat(read("payload=" + encoded("{\"type\":\"block_suggestion\"}")))
                .isEqualTo(new Incoming.Options());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "[1]",
                "{",
                "{\"type\":\"event_callback\",\"event\":{\"type\":\"message\"",
                "{\"type\":\"event_callback\"} {}",
                "{\"type\":\"event_callback\"}x",
                "{'type':1}",
                "payload=",
                "payload=%7B",
                "payload=[1]",
                "nonsense",
                "a=b",
                "command=%2",
                "command=%zz&trigger_id=1"
            })
    void what_is_malformed_or_cut_off_is_refused(String body) {
        assertThat(read(body)).isInstanceOf(Incoming.Malformed.class);
    }

    @Test
    void what_is_no_utf8_is_refused_raw_and_escaped() {
        assertThat(IncomingReader.read(new byte[] {'{', (byte) 0xff, '}'}, NOW))
                .isEqualTo(new Incoming.Malformed("not_utf8"));
        assertThat(read("command=%2Finc&trigger_id=1&text=%FF")).isEqualTo(new Incoming.Malformed("not_utf8"));
    }

    @Test
    void deep_nesting_is_refused_and_does_not_end_the_process() {
        assertThat(read("{\"a\":" + "[".repeat(100_000))).isInstanceOf(Incoming.Malformed.class);
    }

    @RepeatedTest(20)
    void any_bytes_are_answered_without_an_exception(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        String[] pieces = {
            "{",
            "}",
            "\"type\":",
            "\"event_callback\"",
            ",",
            "[",
            "]",
            "payload=",
            "%",
            "%7B",
            "&",
            "=",
            "\"",
            "\\u",
            "null",
            "1",
            "\n"
        };
        for (int round = 0; round < 2_000; round++) {
            StringBuilder body = new StringBuilder();
            for (int i = random.nextInt(12); i >= 0; i--) {
                body.append(pieces[random.nextInt(pieces.length)]);
            }
            assertThat(read(body.toString()))
                    .as("seed %d: %s", repetition.getCurrentRepetition(), body)
                    .isNotNull();
        }
    }

    private static Letter click(String json) {
        return kept("payload=" + encoded(json));
    }

    private static Letter kept(String body) {
        return ((Incoming.Kept) read(body)).letter();
    }

    private static Incoming read(String body) {
        return IncomingReader.read(body.getBytes(StandardCharsets.UTF_8), NOW);
    }

    private static String encoded(String json) {
        return URLEncoder.encode(json, StandardCharsets.UTF_8);
    }
}

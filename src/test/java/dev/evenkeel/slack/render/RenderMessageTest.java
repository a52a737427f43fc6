package dev.evenkeel.slack.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

import dev.evenkeel.chat.Message;
import dev.evenkeel.chat.Part;
import dev.evenkeel.chat.Span;
import dev.evenkeel.chat.Text;

class RenderMessageTest {

    private static final Instant NOW = Instant.parse("2026-11-21T14:05:00Z");

    private static final String[] HOSTILE = {
        "<!channel>",
        "<!here>",
        "<@U123>",
        "<#C1|x>",
        "<!subteam^S1>",
        "&lt;",
        "&",
        "<",
        ">",
        "|",
        "\u202Eevil",
        "\u2066",
        "\u0000",
        "\u0007",
        "\n",
        "\t",
        "`",
        "*",
        "_",
        "~",
        "\uD83D\uDD25",
        "\uD83D",
        "\uFEFF",
        "http://a.b/<c>",
        "x",
        " ",
        "é",
        "e\u0301"
    };

    /** What may stand unescaped in a text: mentions and moments and links of ours. */
    private static final Pattern TOKEN = Pattern.compile(
            "<(?:@[A-Z0-9]+|#[A-Z0-9]+|!date\\^\\d+\\^[^|<>]+\\|[^<>]+|https?://[^<>|]+(?:\\|[^<>]*)?)>");

    @RepeatedTest(30)
    void nothing_from_outside_is_ever_read_as_a_mention_or_an_entity(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        for (int round = 0; round < 200; round++) {
            String theirs = hostile(random, 40);
            Text text = Text.of("a {} b {} c", theirs, new Span.Link("https://example.org/?q=" + "x", theirs));
            Rendered rendered = RenderMessage.of(everywhere(text), NOW);
            for (String shown : markedTexts(rendered)) {
                String rest = TOKEN.matcher(shown).replaceAll("");
                assertThat(rest)
                        .as("seed %d, %s", repetition.getCurrentRepetition(), theirs)
                        .doesNotContain("<")
                        .doesNotContain(">");
                assertThat(rest.replaceAll("&(?:amp|lt|gt);", "")).doesNotContain("&");
                assertThat(shown).doesNotContain("<!channel", "<!here", "<@U123", "<!subteam");
                assertThat(shown)
                        .doesNotContainPattern("[\\u202A-\\u202E\\u2066-\\u2069\\u0000-\\u0009\\u000B-\\u001F]");
            }
        }
    }

    @RepeatedTest(10)
    void whatever_is_said_keeps_slacks_limits(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        Text text = Text.quote(hostile(random, 20_000));
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            parts.addAll(everywhere(text).parts());
        }
        Rendered rendered = RenderMessage.of(Message.of(text, parts), NOW);
        assertThat(rendered.text().length()).isBetween(1, 4_000);
        JsonNode blocks = json(rendered.blocks());
        assertThat(blocks.size()).isBetween(1, 50);
        int words = 0;
        List<String> ids = new ArrayList<>();
        for (JsonNode block : blocks) {
            words += block.at("/text/text").asText().length();
            assertThat(block.at("/text/text").asText().length())
                    .isLessThanOrEqualTo(block.path("type").asText().equals("header") ? 150 : 3_000);
            block.path("fields")
                    .forEach(field ->
                            assertThat(field.path("text").asText().length()).isBetween(1, 2_000));
            assertThat(block.path("fields").size()).isLessThanOrEqualTo(10);
            assertThat(block.path("elements").size()).isLessThanOrEqualTo(25);
            if (block.has("block_id")) {
                ids.add(block.path("block_id").asText());
            }
        }
        assertThat(words).isLessThan(40_000);
        assertThat(ids).doesNotHaveDuplicates().allMatch(id -> id.length() <= 255);
    }

    @Test
    void a_cut_says_so_and_never_goes_through_a_character_an_entity_or_a_mention() {
        assertThat(Cut.to("abc", 3)).isEqualTo("abc");
        assertThat(Cut.to("abcd", 3)).isEqualTo("ab\u2026");
        assertThat(Cut.to("ab&amp;cd", 6)).isEqualTo("ab\u2026");
        assertThat(Cut.to("a<@U123456>b", 10)).isEqualTo("a\u2026");
        assertThat(Cut.to("a\uD83D\uDD25b", 3)).isEqualTo("a\u2026");
        assertThat(Cut.to("ae\u0301b", 3)).isEqualTo("a\u2026");
    }

    @Test
    void a_moment_stands_in_utc_and_in_the_readers_zone_with_its_date_on_another_day() {
        assertThat(text(Text.of("since {}", Instant.parse("2026-11-21T13:59:30Z"))))
                .isEqualTo("since 13:59 UTC (<!date^1795269570^{time}|13:59>)");
        assertThat(text(Text.of("since {}", Instant.parse("2026-11-20T23:59:30Z"))))
                .isEqualTo("since 2026-11-20 23:59 UTC (<!date^1795219170^{date_short} {time}|2026-11-20 23:59>)");
    }

    @Test
    void people_channels_and_links_are_ours_to_name() {
        assertThat(text(Text.of(
                        "{} in {}: {}",
                        new Span.Person("U1"),
                        new Span.Channel("C1"),
                        new Span.Link("https://x.org/?a=1&b=|", "see <this>"))))
                .isEqualTo("<@U1> in <#C1>: <https://x.org/?a=1&amp;b=%7C|see &lt;this&gt;>");
    }

    @Test
    void an_id_or_an_address_that_is_none_is_only_shown() {
        assertThat(text(Text.of(
                        "{} {} {}",
                        new Span.Person("everyone><!channel"),
                        new Span.Channel("c>"),
                        new Span.Link("javascript:alert(1)", "here"))))
                .isEqualTo("everyone&gt;&lt;!channel c&gt; here");
    }

    @Test
    void a_message_without_parts_is_its_summary_alone_and_an_edit_brings_a_block_for_it() {
        assertThat(RenderMessage.of(Message.line("done"), NOW)).isEqualTo(new Rendered("done", ""));
        assertThat(RenderMessage.withBlocks(Message.line("done"), NOW).blocks())
                .isEqualTo("[{\"type\":\"section\",\"text\":{\"type\":\"mrkdwn\",\"text\":\"done\"}}]");
    }

    @Test
    void long_words_are_split_between_lines_and_nothing_is_lost() {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 200; i++) {
            lines.append("line ").append(i).append(" of a long list of things").append('\n');
        }
        Rendered rendered = RenderMessage.of(
                Message.of(Text.of("list"), List.of(new Part.Words(Text.quote(lines.toString())))), NOW);
        JsonNode blocks = json(rendered.blocks());
        assertThat(blocks.size()).isGreaterThan(1);
        assertThat(markedTexts(rendered))
                .anyMatch(it -> it.contains("line 0 "))
                .anyMatch(it -> it.contains("line 199 "));
    }

    @Test
    void the_value_of_a_list_of_people_comes_back_with_its_row() {
        Rendered rendered = RenderMessage.of(
                Message.of(
                        Text.of("x"),
                        List.of(new Part.Controls(
                                "row", List.of(new Part.PersonPicker("prompt.x.give", "17", "Who?"))))),
                NOW);
        assertThat(PickerValue.of(
                        json(rendered.blocks()).get(0).path("block_id").asText()))
                .isEqualTo("17");
        assertThat(PickerValue.of("row")).isEmpty();
    }

    private static String text(Text text) {
        return RenderMessage.of(Message.line(text), NOW).text();
    }

    private static Message everywhere(Text text) {
        return Message.of(
                text,
                List.of(
                        new Part.Heading(text),
                        new Part.Words(text),
                        new Part.Fields(List.of(new Part.Field("name", text), new Part.Field("other", text))),
                        new Part.Controls(
                                "row",
                                List.of(
                                        new Part.Button(
                                                "a",
                                                "v",
                                                "x".repeat(100),
                                                Part.Style.DANGER,
                                                Optional.of(new Part.Confirm("t", "q", "Yes", "No"))),
                                        new Part.LinkButton("", "https://x.org", "open"))),
                        new Part.Why(text),
                        new Part.Rule()));
    }

    private static List<String> markedTexts(Rendered rendered) {
        List<String> texts = new ArrayList<>(List.of(rendered.text()));
        collect(json(rendered.blocks()), texts);
        return texts;
    }

    private static void collect(JsonNode node, List<String> texts) {
        if (node.path("type").asText().equals("mrkdwn")) {
            texts.add(node.path("text").asText());
        }
        node.forEach(child -> collect(child, texts));
    }

    private static String hostile(Random random, int pieces) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(pieces) + pieces / 2; i > 0; i--) {
            text.append(HOSTILE[random.nextInt(HOSTILE.length)]);
        }
        return text.toString();
    }

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }
}

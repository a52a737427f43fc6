package dev.evenkeel.slack.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

import dev.evenkeel.chat.Span;
import dev.evenkeel.slack.typed.CommandLine;

class VocabularyTest {

    private final Vocabulary vocabulary = new Vocabulary(List.of(
            verb("", List.of()),
            verb("status", List.of()),
            verb("resolve", List.of("resolved")),
            verb("update", List.of())));

    @Test
    void finds_a_verb_by_every_word_for_it() {
        assertThat(vocabulary.find("resolved"))
                .isEqualTo(vocabulary.find("resolve"))
                .isPresent();
        assertThat(vocabulary.find("")).isPresent();
        assertThat(vocabulary.find("flags")).isEmpty();
    }

    @Test
    void an_unknown_verb_suggests_the_nearest() {
        assertThat(words(vocabulary.unknown(CommandLine.read("resovle it"), true)))
                .isEqualTo("\u201Cresovle\u201D is no verb of mine; did you mean `/incident resolve`?");
    }

    @Test
    void a_sentence_is_taken_for_something_to_declare_or_to_write_down() {
        assertThat(words(vocabulary.unknown(CommandLine.read("checkout is down"), false)))
                .isEqualTo("\u201Ccheckout\u201D is no verb of mine: `/incident declare TITLE` declares an incident,"
                        + " `/incident help` shows the verbs.");
        assertThat(words(vocabulary.unknown(CommandLine.read("queue is draining"), true)))
                .isEqualTo("\u201Cqueue\u201D is no verb of mine: `/incident note TEXT` writes it down,"
                        + " `/incident help` shows the verbs.");
    }

    @Test
    void a_verb_of_ten_thousand_letters_is_shown_short() {
        assertThat(words(vocabulary.unknown(CommandLine.read("x".repeat(10_000)), true)))
                .hasSizeLessThan(200);
    }

    @Test
    void help_about_a_verb_says_how_it_is_typed_and_what_else_means_it() {
        assertThat(words(vocabulary.help("resolved")))
                .isEqualTo("`/incident resolve USAGE`: does it (also `resolved`).");
        assertThat(words(vocabulary.help("stauts"))).contains("did you mean `/incident status`?");
    }

    private static String words(Reply reply) {
        StringBuilder words = new StringBuilder();
        ((Reply.Whisper) reply)
                .message()
                .summary()
                .spans()
                .forEach(span ->
                        words.append(span instanceof Span.Ours(String ours) ? ours : ((Span.Theirs) span).text()));
        return words.toString();
    }

    private static Verb verb(String name, List<String> aliases) {
        return new Verb() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public List<String> aliases() {
                return aliases;
            }

            @Override
            public String usage() {
                return name + " USAGE";
            }

            @Override
            public String does() {
                return "does it";
            }

            @Override
            public Reply run(Said said) {
                return Reply.silent();
            }
        };
    }
}

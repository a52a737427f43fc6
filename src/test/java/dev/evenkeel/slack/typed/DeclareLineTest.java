package dev.evenkeel.slack.typed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.evenkeel.slack.typed.DeclareLine.Complete;
import dev.evenkeel.slack.typed.DeclareLine.Refused;

class DeclareLineTest {

    @Test
    void options_stand_before_the_title_in_any_order() {
        assertThat(DeclareLine.read("sev2 svc:checkout checkout returns 500"))
                .isEqualTo(new Complete(Optional.of("sev2"), List.of("checkout"), false, "checkout returns 500"));
        assertThat(DeclareLine.read("svc:Checkout PRIVATE svc:pay,orders SEV1 svc:checkout it burns"))
                .isEqualTo(new Complete(Optional.of("sev1"), List.of("checkout", "pay", "orders"), true, "it burns"));
        assertThat(DeclareLine.read("it burns since sev1 svc:pay private"))
                .isEqualTo(new Complete(Optional.empty(), List.of(), false, "it burns since sev1 svc:pay private"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"%s\"",
                "\u201C%s\u201D",
                "\u201E%s\u201C",
                "\u00AB%s\u00BB",
                "\u2018%s\u2019",
                "'%s'",
                "\" %s \""
            })
    void a_quoted_title_is_taken_whole(String quotes) {
        assertThat(DeclareLine.read("sev1 " + quotes.formatted("private sev2 svc:x down")))
                .isEqualTo(new Complete(Optional.of("sev1"), List.of(), false, "private sev2 svc:x down"));
    }

    @Test
    void quotation_marks_that_do_not_enclose_the_title_stay() {
        assertThat(title("\"pay\" and \"checkout\"")).isEqualTo("\"pay\" and \"checkout\"");
        assertThat(title("\"pay down")).isEqualTo("\"pay down");
        assertThat(title("don't ship 'it'")).isEqualTo("don't ship 'it'");
    }

    @Test
    void a_title_keeps_names_but_mentions_nobody() {
        assertThat(title("<!channel> <@U1|ann> says 1 &lt; 2 &amp; it burns \ud83d\udd25"))
                .isEqualTo("@channel @ann says 1 < 2 & it burns \ud83d\udd25");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "sev2",
                "svc:pay",
                "private",
                "\"\"",
                "\u201C \u201D",
                "sev1 svc:pay private",
                "sev5 it burns",
                "sev0 x",
                "sev99 x",
                "sev1 sev2 which one",
                "svc: it burns",
                "svc:a,,b it burns",
                "svc:<!channel> it burns",
                "svc:-x it burns",
                "!!!",
                "\u202E",
                "\u0000"
            })
    void what_cannot_be_declared_is_refused_in_one_sentence_that_shows_how(String typed) {
        assertThat(DeclareLine.read(typed))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.sentence())
                                .contains("`")
                                .endsWith(".")
                                .doesNotContain("\n"));
    }

    @Test
    void a_title_of_two_hundred_characters_is_taken_and_a_longer_one_refused() {
        assertThat(DeclareLine.read("\ud83d\udd25".repeat(200))).isInstanceOf(Complete.class);
        assertThat(DeclareLine.read("x".repeat(201))).isInstanceOf(Refused.class);
        assertThat(DeclareLine.read("x".repeat(10_000))).isInstanceOf(Refused.class);
        assertThat(DeclareLine.read("svc:" + "a,".repeat(5_000) + "a x")).isInstanceOf(Complete.class);
    }

    @Test
    void no_visible_character_of_a_title_is_ever_lost() {
        Random random = new Random(42);
        for (int round = 0; round < 20_000; round++) {
            String typed = "x " + Strings.hostile(random, 20);
            if (DeclareLine.read(typed) instanceof Complete complete) {
                assertThat(complete.title()).isEqualTo(Typed.line(typed));
            }
            DeclareLine.read(Strings.hostile(random, 20));
        }
    }

    private static String title(String typed) {
        return ((Complete) DeclareLine.read(typed)).title();
    }
}

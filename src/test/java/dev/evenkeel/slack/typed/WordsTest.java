package dev.evenkeel.slack.typed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

class WordsTest {

    @Test
    void too_many_words_and_none_are_refused_with_an_example() {
        assertThat(Words.refuse("x".repeat(2_000), "/incident note it")).isEmpty();
        assertThat(Words.refuse("x".repeat(10_000), "/incident note it"))
                .contains("Say it in up to 2,000 characters: `/incident note it`.");
        assertThat(Words.refuse(" ", "/incident note it")).isPresent();
    }

    @Test
    void service_names_are_listed_with_or_without_their_mark() {
        assertThat(ServiceName.list("svc:Checkout, payments payments")).contains(List.of("checkout", "payments"));
        assertThat(ServiceName.list("")).isEmpty();
        assertThat(ServiceName.list("<!channel>")).isEmpty();
        assertThat(ServiceName.list("x ".repeat(5_000) + "y")).contains(List.of("x", "y"));
        assertThat(ServiceName.list("a b c d e f g h i j k l m n o p q r s t u"))
                .isEmpty();
    }
}

package dev.evenkeel.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

class TextWrittenTest {

    @Test
    void words_are_shown_as_quotations_and_people_by_name() {
        assertThat(Text.written("<@U1> sees <!channel> in <#C1> *now*"))
                .isEqualTo(new Text(List.of(
                        new Span.Person("U1"),
                        new Span.Theirs(" sees <!channel> in "),
                        new Span.Channel("C1"),
                        new Span.Theirs(" *now*"))));
        assertThat(Text.written("")).isEqualTo(Text.EMPTY);
    }
}

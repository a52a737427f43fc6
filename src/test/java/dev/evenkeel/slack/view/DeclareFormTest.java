package dev.evenkeel.slack.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import dev.evenkeel.chat.Form;

class DeclareFormTest {

    private final DeclareForm form = new DeclareForm(null);

    @Test
    void it_has_five_fields_and_only_the_title_must_be_filled() {
        assertThat(DeclareForm.empty().inputs().stream().map(Form.Input::id))
                .containsExactly("title", "severity", "services", "description", "private");
        assertThat(form.refuse(answers(Map.of("title", List.of("Checkout returns 500")))))
                .isEmpty();
    }

    @Test
    void everything_filled_in_sensibly_is_taken() {
        assertThat(form.refuse(answers(Map.of(
                        "title", List.of("Checkout returns 500"),
                        "severity", List.of("sev1"),
                        "services", List.of("checkout, payments"),
                        "description", List.of("since noon"),
                        "private", List.of("private")))))
                .isEmpty();
        assertThat(form.refuse(answers(Map.of("title", List.of("x"), "services", List.of("checkout", "payments")))))
                .isEmpty();
    }

    @Test
    void each_wrong_field_is_sent_back_with_its_own_sentence() {
        Map<String, String> errors = form.refuse(answers(Map.of(
                "title", List.of(" \u202E "),
                "severity", List.of("sev9"),
                "services", List.of("<!channel>"),
                "description", List.of("x".repeat(10_000)))));
        assertThat(errors).containsOnlyKeys("title", "severity", "services", "description");
        assertThat(errors.values()).allMatch(sentence -> sentence.endsWith(".") && !sentence.contains("`"));
        assertThat(form.refuse(answers(Map.of()))).containsOnlyKeys("title");
        assertThat(form.refuse(answers(Map.of("title", List.of("x".repeat(10_000))))))
                .containsOnlyKeys("title");
    }

    private static Answers answers(Map<String, List<String>> values) {
        return new Answers("declare", "", values, "U1", "ann", Instant.EPOCH);
    }
}

package dev.evenkeel.slack.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

import dev.evenkeel.chat.Form;
import dev.evenkeel.chat.Text;

class RenderFormTest {

    private static final Instant NOW = Instant.parse("2026-11-21T14:05:00Z");

    @Test
    void every_input_is_a_block_of_its_own_id_whose_element_is_called_value() throws IOException {
        JsonNode view = view(List.of(
                new Form.Line("title", "Title", "checkout <down>", "One line", false, false, 200),
                new Form.Choice("severity", "Severity", options(4), Optional.of("v2"), false),
                new Form.Choices("services", "Services", options(150), List.of("v1", "v3", "v140"), true),
                new Form.Tick("private", "Private", "Only people invited see it"),
                new Form.When("started", "Started", Optional.of(NOW), true)));
        assertThat(view.path("callback_id").asText()).isEqualTo("declare");
        assertThat(view.path("private_metadata").asText()).isEqualTo("{}");
        assertThat(view.path("blocks").findValuesAsText("block_id"))
                .containsExactly("title", "severity", "services", "private", "started");
        assertThat(view.path("blocks").findValuesAsText("action_id")).hasSize(5).containsOnly("value");
        assertThat(view.at("/blocks/0/element/initial_value").asText()).isEqualTo("checkout <down>");
        assertThat(view.at("/blocks/1/element/initial_option/value").asText()).isEqualTo("v2");
        assertThat(view.at("/blocks/2/element/options")).hasSize(100);
        assertThat(view.at("/blocks/2/element/initial_options")).hasSize(2);
        assertThat(view.at("/blocks/3/optional").asBoolean()).isTrue();
        assertThat(view.at("/blocks/4/element/initial_date_time").asLong()).isEqualTo(NOW.getEpochSecond());
    }

    @Test
    void a_list_with_nothing_in_it_is_left_out_because_slack_refuses_it() throws IOException {
        JsonNode view = view(List.of(
                new Form.Line("title", "Title", "", "", false, false, 0),
                new Form.Choices("services", "Services", List.of(), List.of(), true)));
        assertThat(view.path("blocks")).hasSize(1);
    }

    @Test
    void a_context_that_slack_cannot_carry_is_an_error_and_not_cut() {
        Form form = new Form("x", "X", "Send", "y".repeat(3_001), Text.EMPTY, List.of());
        assertThatThrownBy(() -> RenderForm.of(form, NOW)).isInstanceOf(IllegalArgumentException.class);
    }

    private static List<Form.Option> options(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new Form.Option("v" + i, "Option " + i))
                .toList();
    }

    private static JsonNode view(List<Form.Input> inputs) throws IOException {
        Form form = new Form("declare", "Declare", "Declare", "{}", Text.EMPTY, inputs);
        return new ObjectMapper().readTree(RenderForm.of(form, NOW));
    }
}

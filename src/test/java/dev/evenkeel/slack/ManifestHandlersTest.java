package dev.evenkeel.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import dev.evenkeel.slack.event.EventHandler;
import dev.evenkeel.slack.shortcut.Shortcut;

/** What the manifest asks Slack to send is handled, and what is handled is asked for. */
@QuarkusTest
class ManifestHandlersTest {

    @Inject
    Instance<Shortcut> shortcuts;

    @Inject
    Instance<EventHandler> handlers;

    @Test
    void every_shortcut_has_a_handler_and_every_handler_its_shortcut() throws IOException {
        assertThat(ours(shortcuts).map(Shortcut::callbackId))
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(manifest().findValues("shortcuts").stream()
                        .flatMap(list -> list.findValuesAsText("callback_id").stream())
                        .toList());
    }

    @Test
    void every_event_has_a_handler_and_every_handler_its_event() throws IOException {
        Set<String> handled = ours(handlers)
                .flatMap(handler -> handler.types().stream())
                .map(type -> type.startsWith("message.") ? "message" : type)
                .collect(Collectors.toSet());
        Set<String> asked = StreamSupport.stream(
                        manifest()
                                .at("/settings/event_subscriptions/bot_events")
                                .spliterator(),
                        false)
                .map(JsonNode::asText)
                .map(event -> event.startsWith("message.") ? "message" : event)
                .collect(Collectors.toSet());
        assertThat(handled).isEqualTo(asked);
    }

    /** Those of the application, without the ones that other tests bring along. */
    private static <T> Stream<T> ours(Instance<T> beans) {
        return beans.handlesStream()
                .filter(handle -> !handle.getBean().getBeanClass().getName().contains("Probe"))
                .map(Instance.Handle::get);
    }

    private static JsonNode manifest() throws IOException {
        return new YAMLMapper().readTree(Path.of("slack-manifest.yml").toFile());
    }
}

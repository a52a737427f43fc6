package dev.evenkeel.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import org.junit.jupiter.api.Test;

class ManifestTest {

    private static final String URL = "https://YOUR-HOST/slack/events";

    private final JsonNode manifest = read();

    @Test
    void it_is_a_manifest_of_the_second_version() {
        assertThat(schema().validate(manifest)).isEmpty();
    }

    @Test
    void a_misspelt_key_or_a_name_too_long_would_be_found() {
        ObjectNode misspelt = manifest.deepCopy();
        ((ObjectNode) misspelt.at("/settings/event_subscriptions")).putArray("bot_event");
        ((ObjectNode) misspelt.at("/features/shortcuts/0")).put("name", "x".repeat(25));
        assertThat(schema().validate(misspelt)).hasSize(2);
    }

    @Test
    void everything_comes_in_through_one_address() {
        List<String> addresses = new ArrayList<>(manifest.findValuesAsText("url"));
        addresses.addAll(manifest.findValuesAsText("request_url"));
        assertThat(addresses).hasSize(4).containsOnly(URL);
    }

    @Test
    void commands_are_escaped_so_that_a_mention_can_be_told_from_a_name() {
        for (JsonNode command : manifest.at("/features/slash_commands")) {
            assertThat(command.path("should_escape").asBoolean()).isTrue();
        }
    }

    @Test
    void no_scope_is_asked_for_twice_or_for_a_persons_own_token() {
        List<String> scopes = texts("/oauth_config/scopes/bot");
        assertThat(scopes)
                .doesNotHaveDuplicates()
                .doesNotContainAnyElementsOf(Set.of("channels:write", "files:read", "search:read"));
        assertThat(manifest.at("/oauth_config/scopes/user").isMissingNode()).isTrue();
    }

    private List<String> texts(String pointer) {
        List<String> texts = new ArrayList<>();
        manifest.at(pointer).forEach(node -> texts.add(node.asText()));
        return texts;
    }

    private static JsonNode read() {
        try {
            return new YAMLMapper().readTree(Path.of("slack-manifest.yml").toFile());
        } catch (IOException unreadable) {
            throw new IllegalStateException("slack-manifest.yml stands at the top of the project", unreadable);
        }
    }

    private static JsonSchema schema() {
        InputStream schema = ManifestTest.class.getResourceAsStream("/slack/manifest-v2.schema.json");
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7).getSchema(schema);
    }
}

package dev.evenkeel.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.evenkeel.sandbox.limits.Grants;

/** The app has in the sandbox what its manifest asks for, and no more: what works here works in a real workspace. */
class GrantsTest extends InTheSandbox {

    @BeforeEach
    void grantWhatTheManifestAsksFor() {
        people.step("limits", Map.of("scopes", List.of(), "events", List.of()));
    }

    @Test
    void theSandboxGrantsWhatTheManifestAsksFor() throws Exception {
        JsonNode manifest =
                new YAMLMapper().readTree(Path.of("slack-manifest.yml").toFile());

        assertThat(Grants.SCOPES).containsExactlyInAnyOrderElementsOf(texts(manifest.at("/oauth_config/scopes/bot")));
        assertThat(Grants.EVENTS)
                .containsExactlyInAnyOrderElementsOf(texts(manifest.at("/settings/event_subscriptions/bot_events")));
    }

    @Test
    void aCallWithoutItsScopeIsRefusedWithTheScopesName() throws Exception {
        String channel = channel("inc-1");
        var answer =
                api.reactionsAdd(r -> r.channel(channel).timestamp("1.000000").name("eyes"));

        assertThat(answer.getError()).isEqualTo("missing_scope");
        assertThat(answer.getNeeded()).isEqualTo("reactions:write");
        assertThat(answer.getProvided()).contains("chat:write");
    }

    @Test
    void eventsNobodyAskedForAreNotSent() throws Exception {
        channel("inc-1");
        people.join("ana", "inc-1");
        people.message("ana", "inc-1", "hello");

        assertThat(bot.events("member_joined_channel")).isEmpty();
        assertThat(bot.events("message")).anyMatch(m -> m.path("text").asText().equals("hello"));
    }

    @Test
    void theBotWritesInAnyPublicChannelBecauseItMay() throws Exception {
        assertThat(api.chatPostMessage(r -> r.channel("#incidents").text("INC-1"))
                        .isOk())
                .isTrue();

        people.step("limits", Map.of("scopes", List.of("chat:write")));
        assertThat(api.chatPostMessage(r -> r.channel("#incidents").text("INC-1"))
                        .getError())
                .isEqualTo("not_in_channel");
    }

    private static List<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }
}

package dev.evenkeel.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import org.junit.jupiter.api.Test;

/** Every scope of the manifest is there for something the application does, and everything it does has its scopes. */
class ManifestScopesTest {

    private static final Path SOURCES = Path.of("src/main/java/dev/evenkeel/slack");

    private static final Pattern METHOD = Pattern.compile(
            "\"((?:bookmarks|chat|conversations|files|pins|reactions|usergroups|users)\\.[a-z][A-Za-z.]+)\"");

    private static final Pattern SCOPE = Pattern.compile(
            "`((?:app_mentions|bookmarks|channels|chat|files|groups|im|pins|reactions|users):[a-z.]+|commands)`");

    private static final Pattern COMMAND = Pattern.compile("bolt\\.command\\(\"(/\\w+)\"");

    /** What Slack's reference asks for, of what this application calls or listens to; all of them, for public, private and direct. */
    private static final Map<String, Set<String>> NEEDED = Map.ofEntries(
            Map.entry("bookmarks.add", Set.of("bookmarks:write")),
            Map.entry("bookmarks.list", Set.of("bookmarks:read")),
            Map.entry("chat.delete", Set.of("chat:write")),
            Map.entry("chat.getPermalink", Set.of()),
            Map.entry("chat.postEphemeral", Set.of("chat:write")),
            Map.entry("chat.postMessage", Set.of("chat:write", "chat:write.public")),
            Map.entry("chat.update", Set.of("chat:write")),
            Map.entry("conversations.create", Set.of("channels:manage", "groups:write")),
            Map.entry("conversations.history", Set.of("channels:history", "groups:history", "im:history")),
            Map.entry("conversations.invite", Set.of("channels:manage", "groups:write")),
            Map.entry("conversations.join", Set.of("channels:join")),
            Map.entry("conversations.list", Set.of("channels:read", "groups:read")),
            Map.entry("conversations.open", Set.of("im:write")),
            Map.entry("conversations.replies", Set.of("channels:history", "groups:history", "im:history")),
            Map.entry("conversations.setTopic", Set.of("channels:manage", "groups:write")),
            Map.entry("files.completeUploadExternal", Set.of("files:write")),
            Map.entry("files.getUploadURLExternal", Set.of("files:write")),
            Map.entry("pins.add", Set.of("pins:write")),
            Map.entry("users.info", Set.of("users:read")),
            Map.entry("app_mention", Set.of("app_mentions:read")),
            Map.entry("channel_archive", Set.of("channels:read")),
            Map.entry("channel_rename", Set.of("channels:read")),
            Map.entry("group_archive", Set.of("groups:read")),
            Map.entry("group_rename", Set.of("groups:read")),
            Map.entry("message.channels", Set.of("channels:history")),
            Map.entry("message.groups", Set.of("groups:history")),
            Map.entry("pin_added", Set.of("pins:read")),
            Map.entry("pin_removed", Set.of("pins:read")),
            Map.entry("reaction_added", Set.of("reactions:read")),
            Map.entry("reaction_removed", Set.of("reactions:read")),
            Map.entry("/incident", Set.of("commands")),
            Map.entry("/inc", Set.of("commands")));

    private final JsonNode manifest = read();

    @Test
    void every_command_of_the_manifest_is_taken_in_and_every_one_taken_in_stands_there() {
        assertThat(found(COMMAND, SOURCES.resolve("route")))
                .containsExactlyInAnyOrderElementsOf(
                        manifest.at("/features/slash_commands").findValuesAsText("command"));
    }

    @Test
    void what_is_used_is_known_with_its_scopes() {
        assertThat(used()).isSubsetOf(NEEDED.keySet());
    }

    @Test
    void every_scope_has_a_use_and_every_use_its_scopes() {
        Set<String> needed =
                used().stream().flatMap(use -> NEEDED.get(use).stream()).collect(Collectors.toCollection(TreeSet::new));
        assertThat(texts("/oauth_config/scopes/bot")).containsExactlyInAnyOrderElementsOf(needed);
    }

    @Test
    void the_readme_gives_every_scope_its_reason() {
        String readme = text(Path.of("README.md"));
        assertThat(texts("/oauth_config/scopes/bot")).allMatch(scope -> readme.contains("`" + scope + "`"));
        assertThat(found(SCOPE, Path.of("README.md"))).isEqualTo(new TreeSet<>(texts("/oauth_config/scopes/bot")));
    }

    private Set<String> used() {
        Set<String> used = new TreeSet<>(found(METHOD, SOURCES.resolve("gateway")));
        used.addAll(found(METHOD, SOURCES.resolve("wire/WebApi.java")));
        used.addAll(found(COMMAND, SOURCES.resolve("route")));
        used.addAll(texts("/settings/event_subscriptions/bot_events"));
        return used;
    }

    private List<String> texts(String pointer) {
        return manifest.at(pointer).valueStream().map(JsonNode::asText).toList();
    }

    private static Set<String> found(Pattern pattern, Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .flatMap(file -> pattern.matcher(text(file)).results())
                    .map(match -> match.group(1))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static JsonNode read() {
        try {
            return new YAMLMapper().readTree(Path.of("slack-manifest.yml").toFile());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

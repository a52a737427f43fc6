package dev.evenkeel.provider.launchdarkly;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;

import dev.evenkeel.provider.http.Fields;
import dev.evenkeel.provider.http.UnreadableAnswer;

/**
 * Something that was changed in LaunchDarkly, as its audit log and its webhooks tell it.
 *
 * @param kind of what was changed, such as {@code flag}
 * @param name of what was changed
 * @param verb such as {@code turned off the flag}
 * @param comment of whoever changed it
 * @param by who changed it, as LaunchDarkly names them
 * @param accesses what was done to what
 * @param tags of what was changed, where the entry carries its current version, as a webhook's does
 */
public record AuditEntry(
        String id,
        Instant at,
        String kind,
        String name,
        Optional<String> verb,
        Optional<String> comment,
        Optional<String> by,
        List<Access> accesses,
        List<String> tags) {

    /**
     * One thing that was done.
     *
     * @param action such as {@code updateOn}
     * @param resource such as {@code proj/shop:env/production:flag/new-search;tag}
     */
    public record Access(String action, String resource) {

        public Optional<String> project() {
            return part("proj/");
        }

        public Optional<String> environment() {
            return part("env/");
        }

        public Optional<String> flag() {
            return part("flag/");
        }

        private Optional<String> part(String kind) {
            return Stream.of(resource.split(":"))
                    .filter(it -> it.startsWith(kind))
                    .map(it -> it.substring(kind.length()).replaceAll(";.*", ""))
                    .findFirst();
        }
    }

    /** @throws UnreadableAnswer naming the field that is missing */
    public static AuditEntry read(JsonNode node) {
        return new AuditEntry(
                Fields.text(node, "_id"),
                Instant.ofEpochMilli(Fields.number(node, "date")),
                Fields.optionalText(node, "kind").orElse(""),
                Fields.optionalText(node, "name").orElse(""),
                Fields.optionalText(node, "titleVerb"),
                Fields.optionalText(node, "comment"),
                Fields.optionalText(node.path("member"), "email"),
                node.path("accesses").valueStream().map(AuditEntry::access).toList(),
                node.path("currentVersion")
                        .path("tags")
                        .valueStream()
                        .map(JsonNode::asText)
                        .toList());
    }

    private static Access access(JsonNode node) {
        return new Access(Fields.text(node, "action"), Fields.text(node, "resource"));
    }
}

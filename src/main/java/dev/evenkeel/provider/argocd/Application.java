package dev.evenkeel.provider.argocd;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;

import dev.evenkeel.provider.http.Fields;

/**
 * One application.
 *
 * @param autoSync it follows Git by itself, so a rollback is refused
 * @param generated an ApplicationSet made it, and would switch auto-sync on again
 * @param revision it is compared with, which is what runs where it is synced
 * @param health Healthy, Progressing, Degraded, Suspended, Missing or Unknown
 * @param operation what is being done or was done last
 * @param history newest first; a rollback goes to one of its ids
 */
public record Application(
        String name,
        boolean autoSync,
        boolean generated,
        Optional<String> revision,
        Optional<String> health,
        Optional<Operation> operation,
        List<Sync> history) {

    /**
     * Something that is done to it.
     *
     * @param phase Running, Terminating, Failed, Error or Succeeded
     * @param revision it leads to
     * @param dryRun nothing is changed by it
     */
    public record Operation(String phase, Optional<String> message, Optional<String> revision, boolean dryRun) {}

    /**
     * One revision it was synced to.
     *
     * @param revision for several sources, the first one's
     */
    public record Sync(long id, String revision, Instant deployedAt, Optional<String> by) {}

    static Application read(JsonNode node) {
        JsonNode status = node.path("status");
        JsonNode automated = node.at("/spec/syncPolicy/automated");
        return new Application(
                Fields.text(node.path("metadata"), "name"),
                automated.isObject() && automated.path("enabled").asBoolean(true),
                node.at("/metadata/ownerReferences")
                        .valueStream()
                        .anyMatch(it -> it.path("kind").asText().equals("ApplicationSet")),
                revision(status.path("sync")),
                Fields.optionalText(status.path("health"), "status"),
                Optional.of(status.path("operationState"))
                        .filter(JsonNode::isObject)
                        .map(Application::operation),
                status.path("history")
                        .valueStream()
                        .map(Application::sync)
                        .sorted(Comparator.comparingLong(Sync::id).reversed())
                        .toList());
    }

    private static Operation operation(JsonNode node) {
        return new Operation(
                Fields.text(node, "phase"),
                Fields.optionalText(node, "message"),
                revision(node.path("syncResult")),
                node.at("/operation/sync/dryRun").asBoolean());
    }

    private static Sync sync(JsonNode node) {
        JsonNode by = node.path("initiatedBy");
        return new Sync(
                Fields.number(node, "id"),
                revision(node).orElse(""),
                Fields.instant(node, "deployedAt"),
                by.path("automated").asBoolean() ? Optional.of("auto-sync") : Fields.optionalText(by, "username"));
    }

    private static Optional<String> revision(JsonNode node) {
        return Fields.optionalText(node, "revision")
                .or(() -> Optional.ofNullable(node.path("revisions").path(0).textValue()));
    }
}

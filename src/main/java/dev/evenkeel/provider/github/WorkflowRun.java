package dev.evenkeel.provider.github;

import java.time.Instant;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;

import dev.evenkeel.provider.http.Fields;

/**
 * One run of a workflow.
 *
 * @param title as its {@code run-name} gives it
 * @param status queued, in_progress, completed, or one of GitHub's words for waiting
 * @param conclusion success, failure, cancelled and so on, once it is completed
 */
public record WorkflowRun(
        long id, String title, String status, Optional<String> conclusion, Instant createdAt, Optional<String> url) {

    /** Whether it came to a good end. */
    public boolean succeeded() {
        return conclusion.filter("success"::equals).isPresent();
    }

    /** Whether nothing more will come of it. */
    public boolean isOver() {
        return status.equals("completed");
    }

    static WorkflowRun read(JsonNode node) {
        return new WorkflowRun(
                Fields.number(node, "id"),
                Fields.optionalText(node, "display_title").orElse(""),
                Fields.text(node, "status"),
                Fields.optionalText(node, "conclusion"),
                Fields.instant(node, "created_at"),
                Fields.optionalText(node, "html_url"));
    }
}

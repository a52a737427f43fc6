package dev.evenkeel.web.hook;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import dev.evenkeel.change.Change;
import dev.evenkeel.change.Kind;
import dev.evenkeel.change.NewChange;
import dev.evenkeel.change.Progress;
import dev.evenkeel.web.Body;
import dev.evenkeel.web.Problem;

/** Deployments as GitLab tells them, state by state. The header {@code X-Gitlab-Token} repeats the secret. */
@Path("/webhooks/gitlab")
public class GitLabWebhook {

    private static final String SOURCE = "gitlab";

    /** GitLab writes {@code 2026-11-21 14:05:00 +0100}, and elsewhere {@code 2026-11-21 13:05:00 UTC}. */
    private static final DateTimeFormatter SPOKEN =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss [xx][z]", Locale.ROOT);

    /** Tiers that no customer sees; review apps have names that nobody could list. */
    private static final Set<String> ELSEWHERE = Set.of("staging", "testing", "development");

    private final SharedSecret secret;
    private final Intake intake;

    @Inject
    GitLabWebhook(@ConfigProperty(name = "gitlab.webhook-secret") Optional<String> secret, Intake intake) {
        this.secret = new SharedSecret(secret);
        this.intake = intake;
    }

    /** Takes one delivery in. */
    @POST
    @Consumes(MediaType.WILDCARD)
    public Response take(
            @HeaderParam("X-Gitlab-Token") String token, @HeaderParam("Idempotency-Key") String delivery, byte[] body) {
        secret.check(token, "GITLAB_WEBHOOK_SECRET", "the secret token of the webhook in GitLab");
        Body event = Body.object(intake.read(body, "Send what GitLab sends for deployment events."));
        if (event.optionalText("object_kind").filter("deployment"::equals).isEmpty()) {
            return Intake.ignored();
        }
        Optional<Change> change = progress(event.text("status")).map(progress -> change(event, progress));
        String once = Optional.ofNullable(delivery)
                .orElseGet(() -> change.map(it -> it.id() + " " + it.status().word() + " " + it.startedAt())
                        .orElse(""));
        return intake.record(SOURCE, once, change.stream().toList());
    }

    /** What is only created or blocked has not begun, and may never. */
    private static Optional<Progress> progress(String status) {
        return switch (status) {
            case "running" -> Optional.of(Progress.RUNNING);
            case "success" -> Optional.of(Progress.SUCCEEDED);
            case "failed" -> Optional.of(Progress.FAILED);
            case "canceled", "skipped" -> Optional.of(Progress.CANCELLED);
            default -> Optional.empty();
        };
    }

    /** Every state comes with the moment it began; the first of them is the deployment's. */
    private static Change change(Body event, Progress progress) {
        String project = event.optionalObject("project")
                .map(it -> it.text("path_with_namespace"))
                .orElseThrow(() -> event.refused("project", "Send project as an object; it is required."));
        String id = event.json().path("deployment_id").asText();
        if (!event.json().path("deployment_id").isIntegralNumber()) {
            throw event.refused("deployment_id", "Send deployment_id as a whole number; it is required.");
        }
        Instant at = instant(event);
        String version = event.text("short_sha");
        Optional<String> environment = event.optionalText("environment");
        Optional<String> tier = event.optionalText("environment_tier").filter(ELSEWHERE::contains);
        return NewChange.of(
                        SOURCE,
                        project + "-" + id,
                        Kind.DEPLOY,
                        project,
                        event.optionalText("commit_title").orElse("deploy " + version),
                        at)
                .in(tier.or(() -> environment))
                .saying(tier.flatMap(it -> environment).map("environment %s"::formatted))
                .version(Optional.of(version))
                .at(link(event, "deployable_url").or(() -> link(event, "commit_url")))
                .is(progress, Optional.of(at))
                .told();
    }

    /** A link of an odd kind is no reason to lose a deployment. */
    private static Optional<String> link(Body event, String field) {
        return event.optionalText(field).filter(text -> text.startsWith("https://") || text.startsWith("http://"));
    }

    private static Instant instant(Body event) {
        String text = event.text("status_changed_at");
        for (DateTimeFormatter format : List.of(SPOKEN, DateTimeFormatter.ISO_OFFSET_DATE_TIME)) {
            try {
                return format == SPOKEN
                        ? ZonedDateTime.parse(text, format).toInstant()
                        : OffsetDateTime.parse(text, format).toInstant();
            } catch (DateTimeException otherwise) {
                // the next form, or the refusal
            }
        }
        throw Problem.badField(
                "status_changed_at", "Send status_changed_at as GitLab does, such as 2026-11-21 14:05:00 +0100.");
    }
}

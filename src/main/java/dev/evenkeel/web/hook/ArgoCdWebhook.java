package dev.evenkeel.web.hook;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.vertx.core.http.HttpServerRequest;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import dev.evenkeel.change.Change;
import dev.evenkeel.change.Kind;
import dev.evenkeel.change.NewChange;
import dev.evenkeel.change.Progress;
import dev.evenkeel.web.Body;
import dev.evenkeel.web.Doorkeeper;

/** Syncs as Argo CD tells them with the template {@code argocd/notifications.yaml}. One operation is one change through its phases. */
@Path("/webhooks/argocd")
public class ArgoCdWebhook {

    private static final String SOURCE = "argocd";
    private static final String BEARER = "Bearer ";

    private final SharedSecret secret;
    private final Doorkeeper doorkeeper;
    private final Intake intake;

    @Inject
    ArgoCdWebhook(
            @ConfigProperty(name = "argocd.webhook-secret") Optional<String> secret,
            Doorkeeper doorkeeper,
            Intake intake) {
        this.secret = new SharedSecret(secret);
        this.doorkeeper = doorkeeper;
        this.intake = intake;
    }

    /** Takes one notification in. */
    @POST
    @Consumes(MediaType.WILDCARD)
    public Response take(HttpServerRequest request, @HeaderParam("Authorization") String authorization, byte[] body) {
        if (authorization == null || !secret.is(authorization.replaceFirst("^(?i)" + BEARER, ""))) {
            doorkeeper.letIn(request);
        }
        Body event = Body.object(intake.read(body, "Send what the template argocd/notifications.yaml renders."));
        Optional<Change> change = progress(event.text("phase")).map(progress -> change(event, progress));
        return intake.record(
                SOURCE,
                change.map(it -> it.id() + " " + it.status().word()).orElse(""),
                change.stream().toList());
    }

    private static Optional<Progress> progress(String phase) {
        return switch (phase) {
            case "Running", "Terminating" -> Optional.of(Progress.RUNNING);
            case "Succeeded" -> Optional.of(Progress.SUCCEEDED);
            case "Failed", "Error" -> Optional.of(Progress.FAILED);
            default -> Optional.empty();
        };
    }

    private static Change change(Body event, Progress progress) {
        String application = event.text("application");
        Instant started = event.instant("startedAt");
        String revision = revision(event);
        List<String> history =
                event.objects("history").stream().map(ArgoCdWebhook::revision).toList();
        Optional<String> before =
                history.reversed().stream().filter(ran -> !ran.equals(revision)).findFirst();
        boolean back = before.filter(
                        ran -> history.contains(revision) && history.indexOf(revision) < history.lastIndexOf(ran))
                .isPresent();
        return NewChange.of(
                        SOURCE,
                        event.optionalText("namespace").orElse("argocd") + "/" + application + "@" + started,
                        Kind.DEPLOY,
                        application,
                        "sync " + application + " to " + shortened(revision),
                        started)
                .in(event.optionalText("environment"))
                .saying(event.optionalText("message"))
                .version(Optional.of(shortened(revision)))
                .insteadOf(before.map(ArgoCdWebhook::shortened))
                .is(progress, event.optionalInstant("finishedAt"))
                .automatic(event.flag("automated"))
                .rollback(back)
                .told();
    }

    /** An application of several sources has several revisions; the first one stands for them. */
    private static String revision(Body event) {
        return event.optionalText("revision")
                .or(() -> event.texts("revisions").stream().findFirst())
                .orElseThrow(() -> event.refused("revision", "Send revision, or revisions with at least one."));
    }

    private static String shortened(String revision) {
        return revision.matches("[0-9a-f]{40}") ? revision.substring(0, 7) : revision;
    }
}

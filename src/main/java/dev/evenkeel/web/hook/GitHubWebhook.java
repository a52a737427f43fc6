package dev.evenkeel.web.hook;

import java.util.Optional;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import com.fasterxml.jackson.databind.JsonNode;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import dev.evenkeel.change.Change;
import dev.evenkeel.provider.github.Signature;
import dev.evenkeel.provider.github.event.Payloads;
import dev.evenkeel.provider.github.event.UnreadablePayload;
import dev.evenkeel.web.Problem;

/** Deployments, workflow runs, releases and pushes as GitHub tells them. The signature is checked over the raw bytes before anything is read. */
@Path("/webhooks/github")
public class GitHubWebhook {

    private final Optional<String> secret;
    private final Intake intake;

    @Inject
    GitHubWebhook(@ConfigProperty(name = "github.webhook-secret") Optional<String> secret, Intake intake) {
        this.secret = secret.filter(text -> !text.isBlank());
        this.intake = intake;
    }

    /** Takes one delivery in. */
    @POST
    @Consumes(MediaType.WILDCARD)
    public Response take(
            @HeaderParam("X-Hub-Signature-256") String signature,
            @HeaderParam("X-GitHub-Event") String event,
            @HeaderParam("X-GitHub-Delivery") String delivery,
            byte[] body) {
        byte[] bytes = body == null ? new byte[0] : body;
        check(signature, bytes);
        if (event == null || delivery == null) {
            throw Problem.badRequest("Send the headers X-GitHub-Event and X-GitHub-Delivery, as GitHub does.");
        }
        return intake.record(
                GitHubChanges.SOURCE, delivery, read(event, bytes).stream().toList());
    }

    private void check(String signature, byte[] body) {
        if (secret.isEmpty()) {
            throw Problem.unauthorized("Set GITHUB_WEBHOOK_SECRET, and the same secret in GitHub's webhook.");
        }
        if (!Signature.fits(secret.get(), body, signature)) {
            throw Problem.unauthorized(
                    "The signature does not fit: set the same secret in GitHub's webhook and in GITHUB_WEBHOOK_SECRET, and"
                            + " choose application/json there.");
        }
    }

    private Optional<Change> read(String event, byte[] body) {
        JsonNode payload = intake.read(body, "Choose application/json as the webhook's content type in GitHub.");
        try {
            return GitHubChanges.of(Payloads.read(event, payload));
        } catch (UnreadablePayload unreadable) {
            throw Problem.badRequest(unreadable.getMessage() + " Send what GitHub sends for " + event + ".");
        }
    }
}

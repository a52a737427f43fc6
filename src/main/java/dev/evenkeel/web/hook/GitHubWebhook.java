package dev.evenkeel.web.hook;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import dev.evenkeel.change.Change;
import dev.evenkeel.change.Recorded;
import dev.evenkeel.change.TakeDelivery;
import dev.evenkeel.provider.github.Payloads;
import dev.evenkeel.provider.github.Signature;
import dev.evenkeel.provider.github.UnreadablePayload;
import dev.evenkeel.web.Problem;

/** Deployments and pushes as GitHub tells them. The signature is checked over the raw bytes before anything is read. */
@Path("/webhooks/github")
public class GitHubWebhook {

    private static final int LONGEST_ID = 100;

    private final Optional<String> secret;
    private final TakeDelivery takeDelivery;
    private final ObjectMapper json;

    @Inject
    GitHubWebhook(
            @ConfigProperty(name = "github.webhook-secret") Optional<String> secret,
            TakeDelivery takeDelivery,
            ObjectMapper json) {
        this.secret = secret.filter(text -> !text.isBlank());
        this.takeDelivery = takeDelivery;
        this.json = json;
    }

    /** Whether it was recorded, a repetition, or of no use here; and what became of each change in it. */
    public record Taken(String status, List<Recorded> items) {}

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
        if (event == null || delivery == null || delivery.isBlank() || delivery.length() > LONGEST_ID) {
            throw Problem.badRequest("Send the headers X-GitHub-Event and X-GitHub-Delivery, as GitHub does.");
        }
        Optional<Change> change = read(event, bytes);
        if (change.isEmpty()) {
            return Response.accepted(new Taken("ignored", List.of())).build();
        }
        Taken taken = takeDelivery
                .take(GitHubChanges.SOURCE, delivery, List.of(change.get()))
                .map(items -> new Taken("recorded", items))
                .orElse(new Taken("repeated", List.of()));
        return Response.accepted(taken).build();
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
        try {
            JsonNode payload = json.readTree(body);
            return GitHubChanges.of(Payloads.read(event, payload));
        } catch (UnreadablePayload unreadable) {
            throw Problem.badRequest(unreadable.getMessage() + " Send what GitHub sends for " + event + ".");
        } catch (IOException notJson) {
            throw Problem.badRequest("Choose application/json as the webhook's content type in GitHub.");
        }
    }
}

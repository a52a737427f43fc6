package dev.evenkeel.web.hook;

import java.util.List;
import java.util.Optional;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import dev.evenkeel.flag.FlagNews;
import dev.evenkeel.flag.LaunchDarklyNews;
import dev.evenkeel.provider.http.UnreadableAnswer;
import dev.evenkeel.provider.launchdarkly.AuditEntry;
import dev.evenkeel.provider.launchdarkly.WebhookSignature;
import dev.evenkeel.web.Problem;

/** Flags as LaunchDarkly's webhook tells them. The signature is checked over the raw bytes before anything is read. */
@Path("/webhooks/launchdarkly")
public class LaunchDarklyWebhook {

    private final Optional<String> secret;
    private final Intake intake;

    @Inject
    LaunchDarklyWebhook(@ConfigProperty(name = "launchdarkly.webhook-secret") Optional<String> secret, Intake intake) {
        this.secret = secret.filter(text -> !text.isBlank());
        this.intake = intake;
    }

    /** Takes one entry of the audit log in. */
    @POST
    @Transactional
    @Consumes(MediaType.WILDCARD)
    public Response take(@HeaderParam("X-LD-Signature") String signature, byte[] body) {
        byte[] bytes = body == null ? new byte[0] : body;
        if (secret.isEmpty()) {
            throw Problem.unauthorized(
                    "Set LAUNCHDARKLY_WEBHOOK_SECRET, and sign the webhook in LaunchDarkly with the same secret.");
        }
        if (!WebhookSignature.fits(secret.get(), bytes, signature)) {
            throw Problem.unauthorized("The signature does not fit: sign this webhook in LaunchDarkly, and set the same"
                    + " secret there and in LAUNCHDARKLY_WEBHOOK_SECRET.");
        }
        AuditEntry entry = read(bytes);
        List<FlagNews> news = LaunchDarklyNews.of(entry);
        return news.isEmpty() ? Intake.ignored() : Intake.answer(intake.hear(news));
    }

    private AuditEntry read(byte[] body) {
        String instead = "Send what LaunchDarkly sends.";
        try {
            return AuditEntry.read(intake.read(body, instead));
        } catch (UnreadableAnswer unreadable) {
            throw Problem.badRequest("The entry came " + unreadable.getMessage() + ". " + instead);
        }
    }
}

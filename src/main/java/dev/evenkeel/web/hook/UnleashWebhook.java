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
import dev.evenkeel.flag.UnleashNews;
import dev.evenkeel.provider.http.UnreadableAnswer;
import dev.evenkeel.provider.unleash.FeatureEvent;
import dev.evenkeel.web.Problem;

/** Flags as Unleash's webhook tells them. It signs nothing: the header {@code Authorization} that one gives it is the secret. */
@Path("/webhooks/unleash")
public class UnleashWebhook {

    private final SharedSecret secret;
    private final Intake intake;

    @Inject
    UnleashWebhook(@ConfigProperty(name = "unleash.webhook-secret") Optional<String> secret, Intake intake) {
        this.secret = new SharedSecret(secret);
        this.intake = intake;
    }

    /** Takes one event in. */
    @POST
    @Transactional
    @Consumes(MediaType.WILDCARD)
    public Response take(@HeaderParam("Authorization") String authorization, byte[] body) {
        secret.check(authorization, "UNLEASH_WEBHOOK_SECRET", "Authorization of the webhook in Unleash");
        FeatureEvent event = read(body);
        List<FlagNews> news = UnleashNews.of(event).stream().toList();
        return news.isEmpty() ? Intake.ignored() : Intake.answer(intake.hear(news));
    }

    private FeatureEvent read(byte[] body) {
        String instead = "Leave the body template of the webhook in Unleash empty.";
        try {
            return FeatureEvent.read(intake.read(body, instead));
        } catch (UnreadableAnswer unreadable) {
            throw Problem.badRequest("The event came " + unreadable.getMessage() + ". " + instead);
        }
    }
}

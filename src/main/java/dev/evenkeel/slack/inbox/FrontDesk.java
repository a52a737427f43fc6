package dev.evenkeel.slack.inbox;

import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

import dev.evenkeel.people.WorkspaceUnknown;
import dev.evenkeel.slack.route.Forms;
import dev.evenkeel.slack.route.Letter;

/** Decides what a request is answered: verify, read, keep, yes. */
@ApplicationScoped
class FrontDesk {

    private static final Logger LOG = Logger.getLogger(FrontDesk.class);

    private static final String NO_DATABASE =
            "The database does not answer, so nothing was done. Try again in a minute; until then, open a channel by hand.";

    private static final String SLOW =
            "The database is slow, so it is not certain that this was done. Look before you try again.";

    private final Signature signature;
    private final InstantSource clock;
    private final LetterBox box;
    private final Worker worker;
    private final Forms forms;

    @Inject
    FrontDesk(
            @ConfigProperty(name = "slack.signing-secret") Optional<String> secret,
            @ConfigProperty(name = "slack.signing-secret-next") Optional<String> next,
            InstantSource clock,
            LetterBox box,
            Worker worker,
            Forms forms) {
        this.signature = new Signature(Stream.of(secret, next)
                .flatMap(Optional::stream)
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .toList());
        this.clock = clock;
        this.box = box;
        this.worker = worker;
        this.forms = forms;
    }

    /**
     * Answers a request; when the answer is yes, what was asked is safely kept.
     *
     * @param whileWaiting is given what to answer should keeping it take longer than Slack waits
     */
    Ack answer(Knock knock, Consumer<Ack> whileWaiting) {
        Instant now = clock.instant();
        Optional<String> refusal = signature.refuse(knock, now);
        if (refusal.isPresent()) {
            return Ack.refused(401, refusal.get());
        }
        return switch (IncomingReader.read(knock.body(), now)) {
            case Incoming.Malformed(String reason) -> Ack.refused(400, reason);
            case Incoming.Challenge(String challenge) -> Ack.text(challenge);
            case Incoming.SslCheck ssl -> Ack.YES;
            case Incoming.Options options -> Ack.json("{\"options\":[]}");
            case Incoming.Kept(Letter letter, String json) -> take(letter, json, whileWaiting);
        };
    }

    private Ack take(Letter letter, String json, Consumer<Ack> whileWaiting) {
        if (letter.kind() == Letter.Kind.VIEW) {
            Map<String, String> errors = forms.refuse(json, letter.receivedAt());
            if (!errors.isEmpty()) {
                return Ack.json(Forms.errors(errors));
            }
        }
        whileWaiting.accept(withoutDatabase(letter, json, SLOW));
        try {
            if (box.keep(letter)) {
                worker.take(new LetterBox.Waiting(letter.key(), letter.kind(), letter.line()));
            }
            return Ack.YES;
        } catch (SQLException | WorkspaceUnknown | InboxFailed broken) {
            LOG.errorf(
                    "A %s could not be kept (%s). Slack brings events back; people are told. Check the database.",
                    letter.kind(), broken.getMessage());
            return withoutDatabase(letter, json, NO_DATABASE);
        }
    }

    /** Words where Slack shows words; otherwise a failure, which Slack shows or brings back. */
    private Ack withoutDatabase(Letter letter, String json, String words) {
        return switch (letter.kind()) {
            case COMMAND -> Ack.json("{\"response_type\":\"ephemeral\",\"text\":\"" + words + "\"}");
            case VIEW ->
                forms.firstBlock(json)
                        .map(block -> Ack.json(Forms.errors(Map.of(block, words))))
                        .orElse(Ack.refused(503, "no_database"));
            case ACTION, SHORTCUT, EVENT, OTHER -> Ack.refused(503, "no_database");
        };
    }
}

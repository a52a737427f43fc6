package dev.evenkeel.web.api;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;

import dev.evenkeel.catalog.HowTo;
import dev.evenkeel.change.Change;
import dev.evenkeel.change.Kind;
import dev.evenkeel.change.Progress;
import dev.evenkeel.web.Body;

/** Reads a change as it is sent to us. */
final class ChangeBody {

    private static final String KINDS =
            "deploy, flag_change, config_change, data_push, infra_change, migration, manual_operation";
    private static final String STATES = "queued, running, succeeded, failed, cancelled, rolled_back";
    private static final Set<String> VERDICTS = Set.of("passed", "failed", "skipped");

    private ChangeBody() {}

    static Change read(Body body, String sender) {
        Instant started = body.instant("startedAt");
        return new Change(
                body.optionalText("source").orElse(sender),
                body.optionalText("id").orElseGet(() -> digest(body.json())),
                kind(body),
                body.text("service"),
                body.optionalText("environment"),
                body.text("title"),
                body.optionalText("description"),
                body.optionalText("version"),
                body.optionalText("previousVersion"),
                body.optionalText("author"),
                body.optionalLink("url"),
                started,
                body.optionalInstant("effectiveAt"),
                body.optionalInstant("finishedAt"),
                status(body),
                body.optionalNumber("rolloutPercent", 0, 100),
                body.texts("labels"),
                body.optionalObject("checks").map(ChangeBody::checks),
                body.flag("automatic"),
                body.optionalNumber("linesChanged", 0, Integer.MAX_VALUE),
                body.optionalText("guardFlag"),
                body.flag("hasMigration"),
                body.objects("requires").stream()
                        .map(need -> new Change.Required(need.text("service"), need.text("version")))
                        .toList(),
                body.flag("isRollback"),
                howTo(body, "revert"),
                howTo(body, "stop"));
    }

    static Optional<HowTo> howTo(Body body, String field) {
        return body.optionalObject(field)
                .map(how -> new HowTo(how.optionalText("method"), how.optionalLink("url"), how.optionalText("text")));
    }

    private static Kind kind(Body body) {
        body.text("kind");
        return body.optionalWord("kind", Kind::parse, KINDS).orElseThrow();
    }

    /** What is not said to go on has ended well. */
    private static Progress status(Body body) {
        return body.optionalWord("status", Progress::parse, STATES).orElse(Progress.SUCCEEDED);
    }

    private static Change.Checks checks(Body body) {
        return new Change.Checks(verdict(body, "ci"), verdict(body, "review"), verdict(body, "qa"));
    }

    private static Optional<String> verdict(Body body, String check) {
        return body.optionalWord(
                check, word -> Optional.of(word).filter(VERDICTS::contains), "passed, failed, skipped");
    }

    /** The same body is the same change. */
    private static String digest(JsonNode json) {
        try {
            byte[] bytes = json.toString().getBytes(StandardCharsets.UTF_8);
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}

package dev.evenkeel.web.api;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;

import dev.evenkeel.change.Kind;
import dev.evenkeel.change.Progress;
import dev.evenkeel.suspect.seen.AttemptSeen;
import dev.evenkeel.suspect.seen.AttemptSeen.Effect;
import dev.evenkeel.suspect.seen.ChangeSeen;
import dev.evenkeel.suspect.seen.FlagSeen;
import dev.evenkeel.suspect.seen.Question;
import dev.evenkeel.suspect.seen.ServiceGraph;
import dev.evenkeel.suspect.seen.ServiceGraph.Edge;
import dev.evenkeel.suspect.seen.ServiceSeen;
import dev.evenkeel.web.Body;
import dev.evenkeel.web.Problem;

/**
 * One past incident in the replay format.
 *
 * @param id what the sender calls it; empty when it has no name
 */
public record Scenario(Optional<String> id, Question question) {

    // how far an estimate of the start of impact is usually off, twice
    private static final Duration ESTIMATE_WITHIN = Duration.ofMinutes(12);
    private static final String KINDS =
            "code_deploy, config_change, flag_change, data_push, infra_change, migration, manual_operation";

    /**
     * Reads a scenario.
     *
     * @throws Problem 400 naming the field that does not fit
     */
    public static Scenario read(JsonNode json) {
        Body body = Body.object(json);
        Body incident = body.optionalObject("incident")
                .orElseThrow(() -> body.refused("incident", "Send incident as an object; it is required."));
        List<ChangeSeen> changes =
                body.objects("changes").stream().map(Scenario::change).toList();
        Set<String> ids = new HashSet<>();
        changes.forEach(change -> {
            if (!ids.add(change.id())) {
                throw body.refused("changes", "Send each change once; id " + change.id() + " stands twice.");
            }
        });
        Instant declared = incident.instant("declared_at");
        Question question = new Question(
                incident.optionalInstant("asked_at").orElse(declared),
                declared,
                incident.optionalInstant("onset_estimate"),
                ESTIMATE_WITHIN,
                incident.texts("affected_services"),
                incident.optionalText("symptom").orElse(""),
                incident.optionalText("detected_by").filter("support"::equals).isPresent(),
                changes,
                graph(body),
                body.objects("flags_off_default").stream().map(Scenario::flag).toList(),
                body.objects("attempts").stream().map(Scenario::attempt).toList(),
                Set.of(),
                ZoneOffset.UTC);
        return new Scenario(body.optionalText("scenario_id"), question);
    }

    private static ServiceGraph graph(Body body) {
        List<ServiceSeen> services = body.objects("services").stream()
                .map(service -> service.flag("platform")
                        ? ServiceSeen.platform(service.text("id"))
                        : ServiceSeen.of(service.text("id")))
                .toList();
        List<Edge> edges = body.objects("dependencies").stream()
                .map(edge -> new Edge(edge.text("service"), edge.text("depends_on")))
                .toList();
        return new ServiceGraph(services, edges);
    }

    private static ChangeSeen change(Body body) {
        Kind kind = body.optionalWord("kind", Kind::parse, KINDS)
                .orElseThrow(() -> body.refused("kind", "Send kind as one of " + KINDS + "."));
        Progress progress = body.optionalWord(
                        "status", Progress::parse, "in_progress, succeeded, failed, cancelled, rolled_back")
                .orElse(Progress.SUCCEEDED);
        Optional<Instant> finished = body.optionalInstant("finished_at");
        ChangeSeen.When when = new ChangeSeen.When(body.instant("started_at"), finished, progress);
        ChangeSeen.Release release = new ChangeSeen.Release(
                body.optionalText("version"),
                body.optionalText("previous_version"),
                body.flag("is_rollback"),
                body.flag("has_migration"),
                body.optionalText("guard_flag"),
                body.texts("requires").stream().map(Scenario::needs).toList());
        boolean unchecked =
                body.optionalText("checks").filter("skipped"::equals).isPresent();
        ChangeSeen.Care care = new ChangeSeen.Care(
                unchecked ? List.of("its checks") : List.of(),
                body.flag("automatic"),
                body.optionalNumber("lines_changed", 0, Integer.MAX_VALUE),
                OptionalInt.empty());
        return new ChangeSeen(
                body.text("id"),
                kind,
                body.text("service"),
                body.optionalText("summary").orElse(kind.spoken()),
                when,
                release,
                care);
    }

    /** {@code checkout-1041} is the version {@code checkout-1041} of {@code checkout}. */
    private static ChangeSeen.Needs needs(String version) {
        int dash = version.lastIndexOf('-');
        return new ChangeSeen.Needs(dash > 0 ? version.substring(0, dash) : version, version);
    }

    private static FlagSeen flag(Body body) {
        return new FlagSeen(
                body.text("flag"),
                body.text("service"),
                body.optionalText("state").orElse("off"),
                body.optionalText("default").orElse("on"),
                body.optionalInstant("changed_at"),
                false);
    }

    private static AttemptSeen attempt(Body body) {
        Effect effect = body.optionalFlag("restored")
                .map(helped -> helped ? Effect.HELPED : Effect.SAME)
                .orElse(Effect.UNKNOWN);
        return new AttemptSeen(body.text("change_id"), body.instant("at"), body.optionalFlag("landed"), effect);
    }
}

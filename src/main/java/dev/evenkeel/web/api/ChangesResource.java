package dev.evenkeel.web.api;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;

import com.fasterxml.jackson.databind.JsonNode;

import dev.evenkeel.change.Change;
import dev.evenkeel.change.Changes;
import dev.evenkeel.change.Changes.Cursor;
import dev.evenkeel.change.Changes.Found;
import dev.evenkeel.change.Changes.Wanted;
import dev.evenkeel.change.Kind;
import dev.evenkeel.change.RecordChanges;
import dev.evenkeel.change.Recorded;
import dev.evenkeel.web.Body;
import dev.evenkeel.web.Caller;
import dev.evenkeel.web.ForTokens;
import dev.evenkeel.web.Page;
import dev.evenkeel.web.PlausibleTimes;
import dev.evenkeel.web.Problem;

/** Changes in, and what is known of them out. */
@ForTokens
@Path("/api/v1/changes")
public class ChangesResource {

    private static final int MOST_AT_ONCE = 1000;
    private static final int PAGE = 100;

    private final RecordChanges recordChanges;
    private final Changes changes;
    private final Caller caller;
    private final PlausibleTimes times;

    @Inject
    ChangesResource(RecordChanges recordChanges, Changes changes, Caller caller, PlausibleTimes times) {
        this.recordChanges = recordChanges;
        this.changes = changes;
        this.caller = caller;
        this.times = times;
    }

    /** What became of each, in the order sent. */
    public record Outcome(List<Recorded> items) {}

    /** Stores one change or an array of them, all or none. */
    @POST
    public Response record(JsonNode json) {
        List<Change> told = Body.objects(json, MOST_AT_ONCE).stream()
                .map(body -> ChangeBody.read(body, caller.name()))
                .toList();
        Set<String> refs = new HashSet<>();
        told.forEach(change -> {
            if (!refs.add(change.ref())) {
                throw Problem.badRequest("Send each change once: source " + change.source() + " and id " + change.id()
                        + " stand twice in this array.");
            }
        });
        times.check(told);
        return Response.accepted(new Outcome(recordChanges.all(told))).build();
    }

    /** Newest first. */
    @GET
    public Page<Change> list(
            @QueryParam("service") Optional<String> service,
            @QueryParam("since") Optional<String> since,
            @QueryParam("until") Optional<String> until,
            @QueryParam("kind") Optional<String> kind,
            @QueryParam("cursor") Optional<String> cursor,
            @QueryParam("limit") Optional<Integer> limit) {
        Wanted wanted = new Wanted(
                service,
                since.map(text -> Parameters.instant("since", text)),
                until.map(text -> Parameters.instant("until", text)),
                kind.map(ChangesResource::kind));
        Found found = changes.page(
                wanted,
                cursor.map(text -> Parameters.cursor(text, (at, seq) -> new Cursor(at, seq))),
                Parameters.limit(limit, PAGE, MOST_AT_ONCE));
        return new Page<>(
                found.changes(),
                found.next()
                        .map(next -> Parameters.cursor(next.startedAt(), next.seq()))
                        .orElse(null));
    }

    private static Kind kind(String word) {
        return Kind.parse(word)
                .orElseThrow(() -> Problem.badField(
                        "kind",
                        "Send kind as one of deploy, flag_change, config_change, data_push, infra_change, migration,"
                                + " manual_operation."));
    }
}

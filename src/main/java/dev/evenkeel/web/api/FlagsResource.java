package dev.evenkeel.web.api;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

import com.fasterxml.jackson.databind.JsonNode;

import dev.evenkeel.change.Recorded;
import dev.evenkeel.flag.FlagState;
import dev.evenkeel.flag.Flags;
import dev.evenkeel.flag.RecordFlags;
import dev.evenkeel.flag.Stage;
import dev.evenkeel.web.Body;
import dev.evenkeel.web.Caller;
import dev.evenkeel.web.ForTokens;
import dev.evenkeel.web.Page;

/** Where flags stand. */
@ForTokens
@Path("/api/v1/flags")
public class FlagsResource {

    private static final int MOST_AT_ONCE = 1000;
    private static final String STAGES = "on, off, partial, validation, shadow";

    private final RecordFlags recordFlags;
    private final Flags flags;
    private final Caller caller;

    @Inject
    FlagsResource(RecordFlags recordFlags, Flags flags, Caller caller) {
        this.recordFlags = recordFlags;
        this.flags = flags;
        this.caller = caller;
    }

    /** What became of one flag. */
    public record FlagRecorded(String provider, String key, String service, Recorded.Status status) {}

    /** What became of each, in the order sent. */
    public record Outcome(List<FlagRecorded> items) {}

    /** Stores one flag's state or an array of them, all or none. */
    @POST
    public Response record(JsonNode json) {
        List<FlagState> told =
                Body.objects(json, MOST_AT_ONCE).stream().map(this::read).toList();
        List<Recorded> outcome = recordFlags.all(told);
        List<FlagRecorded> items = IntStream.range(0, told.size())
                .mapToObj(i -> new FlagRecorded(
                        told.get(i).provider(),
                        told.get(i).key(),
                        told.get(i).service(),
                        outcome.get(i).status()))
                .toList();
        return Response.accepted(new Outcome(items)).build();
    }

    /** All of them. */
    @GET
    public Page<FlagState> list() {
        return Page.whole(flags.everything());
    }

    private FlagState read(Body body) {
        Optional<Boolean> enabled = body.optionalFlag("enabled");
        Optional<Stage> stage = body.optionalWord("stage", Stage::parse, STAGES);
        if (enabled.isEmpty() && stage.isEmpty()) {
            throw body.refused("stage", "Send stage as one of " + STAGES + ", or enabled as true or false.");
        }
        Stage stands = stage.orElseGet(() -> enabled.get() ? Stage.ON : Stage.OFF);
        return new FlagState(
                body.optionalText("provider").orElse(caller.name()),
                body.text("key"),
                body.text("service"),
                body.optionalText("environment"),
                enabled.orElse(stands != Stage.OFF),
                stands,
                word(body, "default").orElse(stands),
                word(body, "safeState"),
                body.flag("temporary"),
                body.optionalInstant("expiresAt"),
                body.optionalInstant("createdAt"),
                body.optionalInstant("changedAt"));
    }

    /** A stage, or true or false. */
    private static Optional<Stage> word(Body body, String field) {
        return body.json().path(field).isBoolean()
                ? body.optionalFlag(field).map(on -> on ? Stage.ON : Stage.OFF)
                : body.optionalWord(field, Stage::parse, STAGES);
    }
}

package dev.evenkeel.web.incident;

import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import com.fasterxml.jackson.databind.JsonNode;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import dev.evenkeel.incident.Actor;
import dev.evenkeel.incident.IncidentFacts;
import dev.evenkeel.incident.Severity;
import dev.evenkeel.incident.Status;
import dev.evenkeel.incident.declare.Declaration;
import dev.evenkeel.incident.declare.DeclareIncident;
import dev.evenkeel.incident.declare.Declared;
import dev.evenkeel.web.Body;
import dev.evenkeel.web.Caller;
import dev.evenkeel.web.ForTokens;
import dev.evenkeel.web.Page;
import dev.evenkeel.web.Problem;

/** Incidents: declared and read. */
@ForTokens
@Path("/api/v1/incidents")
@Tag(name = "incidents")
public class IncidentsResource {

    private static final int PAGE = 50;
    private static final int LARGEST_PAGE = 200;
    private static final int LONGEST_KEY = 255;

    private final DeclareIncident declareIncident;
    private final VisibleIncidents incidents;
    private final Caller caller;

    @Inject
    IncidentsResource(DeclareIncident declareIncident, VisibleIncidents incidents, Caller caller) {
        this.declareIncident = declareIncident;
        this.incidents = incidents;
        this.caller = caller;
    }

    /** Declares one. The same Idempotency-Key from the same token gives the incident made then. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Declare an incident",
            description = "Fields: title (required), severity, services, private, drill, description, impactStartedAt."
                    + " With an Idempotency-Key, sending it again gives the same incident.")
    @APIResponse(
            responseCode = "201",
            description = "declared; its channel follows",
            content = @Content(schema = @Schema(implementation = IncidentBody.class)))
    @APIResponse(
            responseCode = "200",
            description = "the same title was declared by this token within the last minute",
            content = @Content(schema = @Schema(implementation = IncidentBody.class)))
    @APIResponse(responseCode = "400", description = "a field cannot be read; nothing was stored")
    public Response declare(JsonNode json, @HeaderParam("Idempotency-Key") Optional<String> idempotencyKey) {
        Optional<String> dedupeKey = idempotencyKey.map(this::dedupeKey);
        Declared declared = declareIncident.declare(declaration(Body.object(json), dedupeKey));
        return switch (declared) {
            case Declared.Fresh(IncidentFacts incident) -> answer(201, incident);
            case Declared.SameAsBefore(IncidentFacts incident) -> answer(dedupeKey.isPresent() ? 201 : 200, incident);
            case Declared.Refused(String sentence) -> throw Problem.badRequest(sentence);
        };
    }

    private static Response answer(int status, IncidentFacts incident) {
        return Response.status(status)
                .location(URI.create("/api/v1/incidents/" + incident.key()))
                .entity(IncidentBody.of(incident))
                .build();
    }

    private Declaration declaration(Body body, Optional<String> dedupeKey) {
        return new Declaration(
                body.text("title"),
                body.optionalWord("severity", Severity::parse, "SEV1, SEV2, SEV3, SEV4"),
                body.texts("services"),
                body.flag("private"),
                body.flag("drill"),
                Actor.api(caller.name()),
                body.optionalText("description"),
                body.optionalInstant("impactStartedAt"),
                dedupeKey);
    }

    private String dedupeKey(String sent) {
        if (sent.isBlank() || sent.length() > LONGEST_KEY) {
            throw Problem.badField(
                    "Idempotency-Key",
                    "Send Idempotency-Key with 1 to " + LONGEST_KEY + " characters, or leave it out.");
        }
        return "api:" + caller.name() + ":" + sent.strip();
    }

    /** Newest first. */
    @GET
    @Operation(
            summary = "List incidents",
            description = "status: one or several of investigating, identified, monitoring, resolved, closed, canceled,"
                    + " comma-separated; open = the first three.")
    public Page<IncidentBody> list(
            @QueryParam("status") Optional<String> status,
            @QueryParam("cursor") Optional<String> cursor,
            @QueryParam("limit") Optional<Integer> limit) {
        int most = limit.orElse(PAGE);
        if (most < 1 || most > LARGEST_PAGE) {
            throw Problem.badField("limit", "Send limit as a whole number from 1 to " + LARGEST_PAGE + ".");
        }
        List<IncidentFacts> found = incidents.page(
                status.map(IncidentsResource::statuses).orElse(List.of()),
                cursor.map(IncidentsResource::number),
                most + 1);
        List<IncidentFacts> page = found.subList(0, Math.min(most, found.size()));
        return new Page<>(
                page.stream().map(IncidentBody::of).toList(),
                found.size() > most ? Integer.toString(page.getLast().number()) : null);
    }

    private static List<Status> statuses(String words) {
        List<Status> statuses = new ArrayList<>();
        for (String word : words.split(",")) {
            List<Status> named = Arrays.stream(Status.values())
                    .filter(status ->
                            status.word().equals(word.strip()) || (word.strip().equals("open") && status.isOpen()))
                    .toList();
            if (named.isEmpty()) {
                throw Problem.badField(
                        "status",
                        "Send status as one or several of investigating, identified, monitoring, resolved, closed,"
                                + " canceled, or open, with commas between.");
            }
            statuses.addAll(named);
        }
        return statuses;
    }

    private static Integer number(String cursor) {
        try {
            return Integer.valueOf(cursor);
        } catch (NumberFormatException notOurs) {
            throw Problem.badField("cursor", "Send cursor as nextCursor of the page before, unchanged.");
        }
    }

    /** One. */
    @GET
    @Path("/{key}")
    @Operation(summary = "Read an incident")
    @APIResponse(
            responseCode = "404",
            description = "there is none, or it is private and this token may not read those")
    public IncidentBody one(@PathParam("key") String key) {
        return IncidentBody.of(incidents.named(key));
    }
}

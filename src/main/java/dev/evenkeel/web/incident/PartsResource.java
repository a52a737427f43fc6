package dev.evenkeel.web.incident;

import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import dev.evenkeel.incident.IncidentFacts;
import dev.evenkeel.mitigation.Mitigations;
import dev.evenkeel.mitigation.suggest.Suggest;
import dev.evenkeel.nudge.Prompts;
import dev.evenkeel.suspect.SuspectsView;
import dev.evenkeel.timeline.Ledger;
import dev.evenkeel.web.ForTokens;
import dev.evenkeel.web.Page;
import dev.evenkeel.web.Problem;
import dev.evenkeel.work.Deliveries;

/** What belongs to an incident. */
@ForTokens
@Path("/api/v1/incidents/{key}")
@Tag(name = "incidents")
public class PartsResource {

    private final VisibleIncidents incidents;
    private final Ledger ledger;
    private final Suggest suggest;
    private final Mitigations mitigations;
    private final Prompts prompts;
    private final Deliveries deliveries;

    @Inject
    PartsResource(
            VisibleIncidents incidents,
            Ledger ledger,
            Suggest suggest,
            Mitigations mitigations,
            Prompts prompts,
            Deliveries deliveries) {
        this.incidents = incidents;
        this.ledger = ledger;
        this.suggest = suggest;
        this.mitigations = mitigations;
        this.prompts = prompts;
        this.deliveries = deliveries;
    }

    /** What happened, in order. */
    @GET
    @Path("/timeline")
    @Operation(summary = "Read the timeline", description = "Ordered by occurredAt, then source, then ts.")
    public Page<EntryBody> timeline(@PathParam("key") String key) {
        IncidentFacts incident = incidents.named(key);
        return Page.whole(ledger.of(incident.key()).stream().map(EntryBody::of).toList());
    }

    /** What may be behind it, ranked as things stand now. */
    @GET
    @Path("/suspects")
    @Operation(
            summary = "Rank the suspects",
            description =
                    "verdict: suspect or none_stands_out. The terms of an item add up to its score. more=true looks"
                            + " back further.")
    public SuspectsView suspects(
            @PathParam("key") String key, @QueryParam("more") @DefaultValue("false") boolean more) {
        return suggest.view(incidents.named(key).key(), more).orElseThrow(() -> Problem.notFound("No such incident."));
    }

    /** What was planned and tried, oldest first. */
    @GET
    @Path("/mitigations")
    @Operation(
            summary = "Read the mitigations",
            description = "state: proposed, tried, helped, partly, same, worse, not_landed or too_early.")
    public Page<MitigationBody> mitigations(@PathParam("key") String key) {
        IncidentFacts incident = incidents.named(key);
        return Page.whole(
                mitigations.of(incident.key()).stream().map(MitigationBody::of).toList());
    }

    /** What the bot asked, and what it will ask; oldest first. */
    @GET
    @Path("/prompts")
    @Operation(
            summary = "Read the prompts",
            description =
                    "state: scheduled, posted, snoozed, escalated, answered, expired or canceled. to: who is asked,"
                            + " a user's id or channel.")
    public Page<PromptBody> prompts(@PathParam("key") String key) {
        IncidentFacts incident = incidents.named(key);
        return Page.whole(
                prompts.of(incident.key()).stream().map(PromptBody::of).toList());
    }

    /** What the bot said or did outside, and what became of it; oldest first. */
    @GET
    @Path("/deliveries")
    @Operation(
            summary = "Read the deliveries",
            description = "state: pending, delivered, refused, unknown, canceled or dead. Delivered means that the"
                    + " outside said so itself.")
    public Page<DeliveryBody> deliveries(@PathParam("key") String key) {
        IncidentFacts incident = incidents.named(key);
        return Page.whole(deliveries.of(incident.key()).stream()
                .map(delivery -> DeliveryBody.of(delivery, incident))
                .toList());
    }
}

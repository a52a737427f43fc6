package dev.evenkeel.web.incident;

import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import dev.evenkeel.incident.IncidentFacts;
import dev.evenkeel.postmortem.RenderDraft;
import dev.evenkeel.postmortem.render.Format;
import dev.evenkeel.web.ForTokens;
import dev.evenkeel.web.Problem;

/** The draft of an incident's postmortem. */
@ForTokens
@Path("/api/v1/incidents/{key}/postmortem")
@Tag(name = "incidents")
public class PostmortemResource {

    private final VisibleIncidents incidents;
    private final RenderDraft renderDraft;

    @Inject
    PostmortemResource(VisibleIncidents incidents, RenderDraft renderDraft) {
        this.incidents = incidents;
        this.renderDraft = renderDraft;
    }

    /** The draft as a document. */
    @GET
    @Operation(
            summary = "Read the postmortem draft",
            description = "format: md, html or json. shareable=true names people by their roles only.")
    @APIResponse(responseCode = "200", description = "the draft, in the format asked for")
    @APIResponse(responseCode = "400", description = "no such format")
    public Response draft(
            @PathParam("key") String key,
            @QueryParam("format") @DefaultValue("md") String format,
            @QueryParam("shareable") @DefaultValue("false") String shareable) {
        IncidentFacts incident = incidents.named(key);
        Format asked = Format.parse(format)
                .orElseThrow(() -> Problem.badField("format", "Send format as one of " + Format.words() + "."));
        String document = renderDraft
                .render(incident.key(), asked, isTrue(shareable))
                .orElseThrow(() -> Problem.notFound("No such incident."));
        return Response.ok(document)
                .header(HttpHeaders.CONTENT_TYPE, asked.mediaType())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "inline; filename=\"" + incident.key() + "-postmortem." + asked.extension() + "\"")
                // the page is ours, but what people wrote is in it
                .header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'")
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }

    /** A misspelt wish for a copy without names must not give one with names. */
    private static boolean isTrue(String word) {
        return switch (word) {
            case "true" -> true;
            case "false" -> false;
            default -> throw Problem.badField("shareable", "Send shareable as true or false.");
        };
    }
}

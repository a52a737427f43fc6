package dev.evenkeel.web.api;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;

import com.fasterxml.jackson.databind.JsonNode;

import dev.evenkeel.catalog.Listed;
import dev.evenkeel.catalog.PutService;
import dev.evenkeel.catalog.PutService.Put;
import dev.evenkeel.catalog.Service;
import dev.evenkeel.catalog.Services;
import dev.evenkeel.web.Body;
import dev.evenkeel.web.ForTokens;
import dev.evenkeel.web.Page;
import dev.evenkeel.web.Problem;

/** The catalogue, and by hand. */
@ForTokens
@Path("/api/v1/services")
public class ServicesResource {

    private static final int LONGEST_NAME = 100;

    private final PutService putService;
    private final Services services;

    @Inject
    ServicesResource(PutService putService, Services services) {
        this.putService = putService;
        this.services = services;
    }

    /** Puts a service in place of what stood under this name. */
    @PUT
    @Path("/{name}")
    public Response put(@PathParam("name") String name, JsonNode json) {
        return switch (putService.put(read(name.strip(), Body.object(json)))) {
            case Put.Created created ->
                Response.status(Response.Status.CREATED)
                        .entity(created.service())
                        .build();
            case Put.Replaced replaced -> Response.ok(replaced.service()).build();
            case Put.Taken taken ->
                throw Problem.conflict(
                        "Choose another name or alias than " + taken.called() + ": it belongs to " + taken.by() + ".");
        };
    }

    /** All of them by name, with the document each was read from, and since when none names it any more. */
    @GET
    @Transactional
    public Page<Listed> list() {
        return Page.whole(services.listed());
    }

    private static Service read(String name, Body body) {
        if (name.isEmpty() || name.length() > LONGEST_NAME || name.chars().anyMatch(Character::isISOControl)) {
            throw Problem.badField("name", "Use a name of 1 to " + LONGEST_NAME + " visible characters.");
        }
        return new Service(
                name,
                body.texts("dependsOn"),
                body.flag("platform"),
                body.optionalText("owner"),
                body.optionalText("repo"),
                body.texts("aliases"),
                body.optionalLink("runbook"),
                ChangeBody.howTo(body, "revert"),
                ChangeBody.howTo(body, "stop"));
    }
}

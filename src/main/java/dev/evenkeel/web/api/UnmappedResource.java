package dev.evenkeel.web.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import dev.evenkeel.suspect.UnmappedNames;
import dev.evenkeel.suspect.UnmappedNames.Unmapped;
import dev.evenkeel.web.ForTokens;
import dev.evenkeel.web.Page;

/** What was told under names that the catalogue does not know. */
@ForTokens
@Path("/api/v1/unmapped")
public class UnmappedResource {

    private final UnmappedNames names;

    @Inject
    UnmappedResource(UnmappedNames names) {
        this.names = names;
    }

    /** All of them by name; an alias of a service, or a service of that name, takes one off the list. */
    @GET
    public Page<Unmapped> list() {
        return Page.whole(names.list());
    }
}

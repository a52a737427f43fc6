package dev.evenkeel.web.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;

import dev.evenkeel.mitigation.ready.Readiness;
import dev.evenkeel.mitigation.ready.ReadinessNow;
import dev.evenkeel.web.ForTokens;

/** What has a way back, and what has none. */
@ForTokens
@Path("/api/v1/readiness")
public class ReadinessResource {

    private final ReadinessNow readiness;

    @Inject
    ReadinessResource(ReadinessNow readiness) {
        this.readiness = readiness;
    }

    /** Everything there is. */
    @GET
    @Operation(
            summary = "Read what has a way back",
            description =
                    "Each item has service, flag or job. method: how it goes back, or null. lastProvenAt: when it was last"
                            + " used or tried with success. missing: what stands in the way.")
    public Readiness all() {
        return readiness.all();
    }
}

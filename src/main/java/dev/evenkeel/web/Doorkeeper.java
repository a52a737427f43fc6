package dev.evenkeel.web;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.quarkus.runtime.Startup;
import io.vertx.core.http.HttpServerRequest;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Knows the API tokens, and lets the sandbox' own machine in when there are none. */
@Startup
@ApplicationScoped
public class Doorkeeper {

    private static final ApiToken SANDBOX = new ApiToken("sandbox", "", true);
    private static final String BEARER = "bearer ";

    private final List<ApiToken> tokens;
    private final boolean sandbox;

    @Inject
    Doorkeeper(
            @ConfigProperty(name = "evenkeel.api-tokens") Optional<String> tokens,
            @ConfigProperty(name = "evenkeel.sandbox.enabled", defaultValue = "false") boolean sandbox) {
        this.tokens = ApiToken.parse(tokens.orElse(""));
        this.sandbox = sandbox;
    }

    /**
     * Lets whoever bears one of the API tokens pass.
     *
     * @throws Problem 401 for everybody else
     */
    public void letIn(HttpServerRequest request) {
        admit(request);
    }

    /**
     * Who sends this request.
     *
     * @throws Problem 401 when nobody we know
     */
    ApiToken admit(HttpServerRequest request) {
        String header = request.getHeader("Authorization");
        if (header != null) {
            return bearer(header);
        }
        if (tokens.isEmpty() && sandbox && FromHere.is(request)) {
            return SANDBOX;
        }
        throw Problem.unauthorized(
                tokens.isEmpty()
                        ? "No API token is configured: set EVENKEEL_API_TOKENS, then send Authorization: Bearer <token>."
                        : "Send Authorization: Bearer <token>, with a token of EVENKEEL_API_TOKENS.");
    }

    private ApiToken bearer(String header) {
        boolean wellFormed = header.regionMatches(true, 0, BEARER, 0, BEARER.length());
        String secret = wellFormed ? header.substring(BEARER.length()).strip() : "";
        ApiToken found = null;
        for (ApiToken token : tokens) {
            found = token.opensFor(secret) ? token : found;
        }
        if (found == null) {
            throw Problem.unauthorized("This token is not known: send Authorization: Bearer <token>, with a token of"
                    + " EVENKEEL_API_TOKENS.");
        }
        return found;
    }
}

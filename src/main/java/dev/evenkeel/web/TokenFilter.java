package dev.evenkeel.web;

import jakarta.inject.Inject;

import io.vertx.core.http.HttpServerRequest;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Asks for a token before anything of the request's body is read. */
class TokenFilter {

    private final Doorkeeper doorkeeper;
    private final Caller caller;

    @Inject
    TokenFilter(Doorkeeper doorkeeper, Caller caller) {
        this.doorkeeper = doorkeeper;
        this.caller = caller;
    }

    @ForTokens
    @ServerRequestFilter
    void admit(HttpServerRequest request) {
        caller.is(doorkeeper.admit(request));
    }
}

package dev.evenkeel.web;

import java.net.URI;
import java.util.Set;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;

/** Whether a request was made on this machine on purpose: by a loopback address, asking for this machine, and not by another site's page. */
final class FromHere {

    private static final Set<String> NAMES = Set.of("localhost", "127.0.0.1", "::1", "[::1]");
    private static final Set<String> ADDRESSES = Set.of("127.0.0.1", "0:0:0:0:0:0:0:1", "::1", "0:0:0:0:0:0:0:1%lo");

    private FromHere() {}

    static boolean is(HttpServerRequest request) {
        HostAndPort asked = request.authority();
        return ADDRESSES.contains(request.remoteAddress().hostAddress())
                && asked != null
                && NAMES.contains(asked.host())
                && asked.port() == request.localAddress().port()
                && sameOrigin(request.getHeader("Origin"), asked);
    }

    private static boolean sameOrigin(String origin, HostAndPort asked) {
        if (origin == null) {
            return true;
        }
        try {
            URI uri = URI.create(origin);
            return asked.host().equals(uri.getHost()) && asked.port() == uri.getPort();
        } catch (IllegalArgumentException notAnOrigin) {
            return false;
        }
    }
}

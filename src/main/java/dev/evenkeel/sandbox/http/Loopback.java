package dev.evenkeel.sandbox.http;

import java.util.Optional;
import java.util.Set;

/** The sandbox answers this machine only: a page of another site must not drive it through a browser. */
final class Loopback {

    private static final Set<String> NAMES = Set.of("localhost", "127.0.0.1", "[::1]");

    private Loopback() {}

    /** Whether the request names this machine, and comes from a page of this same server if from any. */
    static boolean allows(Optional<String> host, Optional<String> origin) {
        if (host.isEmpty() || !NAMES.contains(withoutPort(host.get()))) {
            return false;
        }
        return origin.isEmpty() || origin.get().equals("http://" + host.get());
    }

    private static String withoutPort(String host) {
        int colon = host.lastIndexOf(':');
        return colon > host.lastIndexOf(']') ? host.substring(0, colon) : host;
    }
}

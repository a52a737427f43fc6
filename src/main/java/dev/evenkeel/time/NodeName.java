package dev.evenkeel.time;

import java.net.InetAddress;
import java.net.UnknownHostException;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What this node is called among those that share a database: its host and port, the same after a restart. */
@Singleton
public class NodeName {

    private final String name;

    @Inject
    NodeName(@ConfigProperty(name = "quarkus.http.port") int port) {
        this.name = host() + "-" + port;
    }

    public String name() {
        return name;
    }

    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException nameless) {
            return "localhost";
        }
    }
}

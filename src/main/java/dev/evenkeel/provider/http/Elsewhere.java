package dev.evenkeel.provider.http;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import com.fasterxml.jackson.databind.JsonNode;
import okhttp3.HttpUrl;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import dev.evenkeel.provider.Reply;

/** Calls addresses that catalogue or configuration give in full. Only hosts that the operator named are ever called. */
@Singleton
public class Elsewhere {

    private static final String SETTING = "EVENKEEL_ACT_HOSTS";

    private final Http http;
    private final Set<String> servers;

    /**
     * @param hosts {@code EVENKEEL_ACT_HOSTS}: comma-separated {@code host} or {@code host:port}, called by https; {@code http://} before
     *     one allows it without TLS
     */
    @Inject
    Elsewhere(Http http, @ConfigProperty(name = "evenkeel.act-hosts") Optional<String> hosts) {
        this(
                http,
                hosts.stream()
                        .flatMap(it -> Stream.of(it.split(",")))
                        .map(String::strip)
                        .filter(it -> !it.isEmpty())
                        .flatMap(it -> server(it).stream())
                        .collect(Collectors.toUnmodifiableSet()));
    }

    private Elsewhere(Http http, Set<String> servers) {
        this.http = http;
        this.servers = servers;
    }

    /** The same, and the server of a system that is configured. */
    public Elsewhere and(String root) {
        return new Elsewhere(
                http, Stream.concat(servers.stream(), server(root).stream()).collect(Collectors.toUnmodifiableSet()));
    }

    /** Whether the bot may call this address at all. */
    public boolean mayCall(String url) {
        return allowed(url).isPresent();
    }

    /**
     * Calls one address.
     *
     * @param url in full; never one that came with a change
     * @param ask its template and arguments are not used
     * @param credential the setting that opens the door there
     * @param secrets never repeated in what comes back
     */
    public <T> Reply<T> call(
            String url, Ask ask, String credential, List<String> secrets, Function<JsonNode, T> reader) {
        HttpUrl target = allowed(url).orElse(null);
        if (target == null) {
            HttpUrl named = HttpUrl.parse(url.strip());
            return new Reply.NotConfigured<>(
                    SETTING,
                    named == null
                            ? "what is configured to be called is not an address"
                            : "%s does not name %s".formatted(SETTING, server(named)));
        }
        return new Hearing(http, target.host(), credential, Dialect.PLAIN, secrets).of(ask, target, reader);
    }

    private Optional<HttpUrl> allowed(String url) {
        return Optional.ofNullable(HttpUrl.parse(url.strip()))
                .filter(it -> it.username().isEmpty() && it.password().isEmpty())
                .filter(it -> servers.contains(server(it)));
    }

    private static Optional<String> server(String entry) {
        return Optional.ofNullable(HttpUrl.parse(entry.contains("://") ? entry : "https://" + entry))
                .map(Elsewhere::server);
    }

    /** As an operator would write it. */
    private static String server(HttpUrl url) {
        String port = url.port() == HttpUrl.defaultPort(url.scheme()) ? "" : ":" + url.port();
        return (url.isHttps() ? "" : "http://") + url.host() + port;
    }
}

package dev.evenkeel.provider.backstage;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import dev.evenkeel.provider.Reply;
import dev.evenkeel.provider.http.Elsewhere;

/**
 * Fetches documents of entities: one document over HTTP, or every page of a Backstage server's list. Only hosts that the operator named
 * are called, and a redirect is never followed. It has a client of its own because what it reads is YAML, and long.
 */
@Singleton
public class EntityDocuments {

    /** How the address of a Backstage server's list ends. */
    private static final String LIST = "/api/catalog/entities/by-query";

    private static final String KINDS =
            "filter=kind=component&filter=kind=resource&filter=kind=api&filter=kind=group&filter=kind=user";
    private static final int A_PAGE = 500;
    private static final int MOST_PAGES = 100;
    private static final int LARGEST = 8_000_000;
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final Elsewhere elsewhere;
    private final ObjectMapper json;
    private final Optional<String> token;
    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(PATIENCE)
            .followRedirects(Redirect.NEVER)
            .build();

    /** @param token {@code EVENKEEL_CATALOG_TOKEN}: shown to Backstage servers, never where a mere document is fetched */
    @Inject
    EntityDocuments(
            Elsewhere elsewhere,
            ObjectMapper json,
            @ConfigProperty(name = "evenkeel.catalog-token") Optional<String> token) {
        this.elsewhere = elsewhere;
        this.json = json;
        this.token = token.map(String::strip).filter(given -> !given.isEmpty());
    }

    /** Whether a Backstage server answers there, and not a document that somebody wrote. */
    public static boolean isServer(String address) {
        return address.contains(LIST);
    }

    /** The text that stands at this address; of a server, all its entities as one document after the other. */
    public Reply<String> fetch(String address) {
        return isServer(address) ? list(address) : body(address, Optional.empty());
    }

    private Reply<String> list(String address) {
        String base = address.substring(0, address.indexOf(LIST) + LIST.length());
        List<String> entities = new ArrayList<>();
        Optional<String> next = Optional.of(firstPage(address));
        for (int page = 0; next.isPresent(); page++) {
            if (page == MOST_PAGES) {
                return new Reply.Refused<>(
                        "it lists more than %d entities; add a filter".formatted(MOST_PAGES * A_PAGE), 0);
            }
            Reply<JsonNode> answer = body(next.get(), token).then(this::read);
            if (!(answer instanceof Reply.Done<JsonNode>(JsonNode list))) {
                return answer.map(JsonNode::toString);
            }
            list.path("items").forEach(item -> entities.add(item.toString()));
            next = Optional.of(list.path("pageInfo").path("nextCursor").asText(""))
                    .filter(cursor -> !cursor.isEmpty())
                    .map(cursor ->
                            base + "?limit=" + A_PAGE + "&cursor=" + URLEncoder.encode(cursor, StandardCharsets.UTF_8));
        }
        return new Reply.Done<>(String.join("\n---\n", entities));
    }

    private static String firstPage(String address) {
        String filtered = address.contains("filter=") ? address : address + (address.contains("?") ? "&" : "?") + KINDS;
        return filtered.contains("limit=") ? filtered : filtered + "&limit=" + A_PAGE;
    }

    private Reply<JsonNode> read(String body) {
        try {
            JsonNode answer = json.readTree(body);
            return answer.path("items").isArray()
                    ? new Reply.Done<>(answer)
                    : new Reply.Refused<>("the server answered without a list of items", 200);
        } catch (JsonProcessingException notJson) {
            return new Reply.Refused<>("the server answered something that is not JSON", 200);
        }
    }

    private Reply<String> body(String address, Optional<String> shown) {
        if (!elsewhere.mayCall(address)) {
            return new Reply.NotConfigured<>(
                    "EVENKEEL_ACT_HOSTS", "EVENKEEL_ACT_HOSTS does not name the host of this address");
        }
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(address)).timeout(PATIENCE);
        shown.ifPresent(secret -> request.header("Authorization", "Bearer " + secret));
        try {
            HttpResponse<InputStream> response = http.send(request.build(), BodyHandlers.ofInputStream());
            try (InputStream body = response.body()) {
                return response.statusCode() == 200 ? text(body) : no(response.statusCode());
            }
        } catch (IOException failed) {
            return new Reply.Later<>("no whole answer came from there", PAUSE);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new Reply.Later<>("the reading was stopped", PAUSE);
        }
    }

    private static Reply<String> text(InputStream body) throws IOException {
        byte[] bytes = body.readNBytes(LARGEST + 1);
        return bytes.length > LARGEST
                ? new Reply.Refused<>("it is longer than " + LARGEST / 1_000_000 + " MB", 0)
                : new Reply.Done<>(new String(bytes, StandardCharsets.UTF_8));
    }

    private static Reply<String> no(int status) {
        String said = "the server answered " + status;
        return switch (status) {
            case 301, 302, 303, 307, 308 ->
                new Reply.Refused<>(said + " and sends elsewhere; write the address it sends to", status);
            case 401, 403 ->
                new Reply.Refused<>(said + "; EVENKEEL_CATALOG_TOKEN is shown to Backstage servers only", status);
            case 429, 500, 502, 503, 504 -> new Reply.Later<>(said, PAUSE);
            default -> new Reply.Refused<>(said, status);
        };
    }
}

package dev.evenkeel.sandbox;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import io.vertx.core.http.HttpMethod;

import dev.evenkeel.sandbox.http.Answer;
import dev.evenkeel.sandbox.http.Ask;
import dev.evenkeel.sandbox.http.Door;

/** The workspace as a page for browsers, beside the list of routes for everybody else. */
final class Page {

    /** Nothing from anywhere else, no inline script, and in no other page's frame: what is typed here may be hostile. */
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:;"
                    + " connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "txt", "text/plain; charset=utf-8");

    private static final Pattern FILE = Pattern.compile("[a-z][a-zA-Z.-]*\\.(html|css|js|txt)");

    private static final String ROUTES =
            new String(resource("/sandbox-routes.txt").orElseThrow(), StandardCharsets.UTF_8);

    void addTo(Door door) {
        door.on(HttpMethod.GET, "/", Page::front).on(HttpMethod.GET, "/page/:file", ask -> file(ask.part("file")));
    }

    private static Answer front(Ask ask) {
        boolean isBrowser = ask.header("accept")
                .filter(types -> types.contains("text/html"))
                .isPresent();
        return isBrowser ? file("index.html") : Answer.text(200, ROUTES);
    }

    private static Answer file(String name) {
        return Optional.of(FILE.matcher(name))
                .filter(known -> known.matches())
                .flatMap(known -> resource("/sandbox-page/" + name)
                        .map(content -> Answer.file(TYPES.get(known.group(1)), content)))
                .map(page -> page.with("Content-Security-Policy", POLICY)
                        .with("X-Content-Type-Options", "nosniff")
                        .with("Cache-Control", "no-cache"))
                .orElseGet(() -> Answer.text(404, "The page has no file " + name + "."));
    }

    private static Optional<byte[]> resource(String path) {
        try (InputStream content = Page.class.getResourceAsStream(path)) {
            return content == null ? Optional.empty() : Optional.of(content.readAllBytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

package dev.evenkeel.sandbox.http;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

import com.fasterxml.jackson.databind.JsonNode;

/** Reads arguments out of a request, in the four ways in which Slack's callers send them. */
final class Bodies {

    private Bodies() {}

    static Args read(Ask ask) {
        Args args = new Args();
        form(ask.query(), args);
        String type = ask.header("content-type").orElse("").toLowerCase(Locale.ROOT);
        if (type.startsWith("application/json")) {
            json(ask.body(), args);
        } else if (type.startsWith("application/x-www-form-urlencoded")) {
            form(new String(ask.body(), StandardCharsets.UTF_8), args);
        } else if (type.startsWith("multipart/form-data")) {
            Multipart.parts(ask).forEach(p -> args.with(p.name(), new String(p.content(), StandardCharsets.UTF_8)));
        }
        return args;
    }

    private static void json(byte[] body, Args args) {
        if (body.length == 0) {
            return;
        }
        JsonNode document = Json.parse(body);
        if (!document.isObject()) {
            throw new Refusal("json_not_object", "the body is no JSON object");
        }
        document.properties().forEach(field -> args.with(field.getKey(), field.getValue()));
    }

    private static void form(String encoded, Args args) {
        for (String pair : encoded.split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                args.with(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
            }
        }
    }

    private static String decoded(String part) {
        try {
            return URLDecoder.decode(part, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new Refusal("invalid_form_data", "the form is not percent-encoded");
        }
    }
}

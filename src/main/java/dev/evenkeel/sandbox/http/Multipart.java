package dev.evenkeel.sandbox.http;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The parts of a multipart body. Bytes are carried through ISO-8859-1, which maps each to one character and back. */
public final class Multipart {

    private static final Pattern BOUNDARY = Pattern.compile("boundary=\"?([^\";]+)\"?");
    private static final Pattern NAME = Pattern.compile("[; ]name=\"([^\"]*)\"");

    private Multipart() {}

    /** One part. */
    public record Part(String name, byte[] content) {}

    /** The parts in their order; none when the request is not multipart. */
    public static List<Part> parts(Ask ask) {
        Matcher boundary = BOUNDARY.matcher(ask.header("content-type").orElse(""));
        List<Part> parts = new ArrayList<>();
        if (!boundary.find()) {
            return parts;
        }
        String body = new String(ask.body(), StandardCharsets.ISO_8859_1);
        for (String piece : body.split(Pattern.quote("--" + boundary.group(1)))) {
            int end = piece.indexOf("\r\n\r\n");
            Matcher name = NAME.matcher(end < 0 ? "" : piece.substring(0, end));
            if (name.find()) {
                String content = piece.substring(end + 4, Math.max(end + 4, piece.length() - 2));
                parts.add(new Part(name.group(1), content.getBytes(StandardCharsets.ISO_8859_1)));
            }
        }
        return parts;
    }
}

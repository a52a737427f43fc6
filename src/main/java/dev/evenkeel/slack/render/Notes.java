package dev.evenkeel.slack.render;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import dev.evenkeel.chat.Span;
import dev.evenkeel.chat.Text;

/**
 * Text in Slack's notation. The one place that escapes: whatever others wrote is shown and never read as a mention, a link or an
 * entity.
 */
final class Notes {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);
    private static final Set<String> SCHEMES = Set.of("http", "https", "mailto");

    private final Instant now;

    /** @param now on another day than this one, a moment is shown with its date */
    Notes(Instant now) {
        this.now = now;
    }

    /** In Slack's notation. */
    String marked(Text text) {
        StringBuilder marked = new StringBuilder();
        for (Span span : text.spans()) {
            marked.append(marked(span));
        }
        return marked.toString();
    }

    /** As it would be read aloud, for places that know no notation. */
    String plain(Text text) {
        StringBuilder plain = new StringBuilder();
        for (Span span : text.spans()) {
            plain.append(
                    switch (span) {
                        case Span.Ours(String words) -> words.replaceAll("[*_`]", "");
                        case Span.Theirs(String words) -> words;
                        case Span.Person(String userId) -> "@" + userId;
                        case Span.Channel(String channelId) -> "#" + channelId;
                        case Span.Moment(Instant at) -> inUtc(at);
                        case Span.Link(String url, String label) -> label;
                    });
        }
        return Plain.line(plain.toString());
    }

    private String marked(Span span) {
        return switch (span) {
            case Span.Ours(String words) -> escaped(words);
            case Span.Theirs(String words) -> escaped(Plain.lines(words));
            case Span.Person(String userId) -> isId(userId) ? "<@" + userId + ">" : escaped(Plain.line(userId));
            case Span.Channel(String channelId) ->
                isId(channelId) ? "<#" + channelId + ">" : escaped(Plain.line(channelId));
            case Span.Moment(Instant at) -> moment(at);
            case Span.Link(String url, String label) -> link(url, label);
        };
    }

    /** Exactly the three characters that mean something to Slack. */
    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private String moment(Instant at) {
        boolean today = isToday(at);
        String local = today ? "{time}" : "{date_short} {time}";
        String fallback = (today ? TIME : DAY).format(at.atOffset(ZoneOffset.UTC));
        return inUtc(at) + " (<!date^" + at.getEpochSecond() + "^" + local + "|" + fallback + ">)";
    }

    private String inUtc(Instant at) {
        return (isToday(at) ? TIME : DAY).format(at.atOffset(ZoneOffset.UTC)) + " UTC";
    }

    private boolean isToday(Instant at) {
        return at.atOffset(ZoneOffset.UTC)
                .toLocalDate()
                .equals(now.atOffset(ZoneOffset.UTC).toLocalDate());
    }

    /** Where the address is none that a person could want to open, only the words remain. */
    private static String link(String url, String label) {
        String words = escaped(Plain.line(label)).replace('|', '\u2758');
        return address(url)
                .map(address -> "<" + address + (words.isEmpty() ? "" : "|" + words) + ">")
                .orElse(words);
    }

    /** An address that Slack takes; empty when it is none. */
    static Optional<String> address(String url) {
        try {
            URI uri = new URI(url.strip().replace("|", "%7C").replace(" ", "%20"));
            boolean known = uri.getScheme() != null
                    && SCHEMES.contains(uri.getScheme().toLowerCase(Locale.ROOT))
                    && uri.toASCIIString().length() <= 3_000;
            return known ? Optional.of(uri.toASCIIString().replace("&", "&amp;")) : Optional.empty();
        } catch (URISyntaxException none) {
            return Optional.empty();
        }
    }

    private static boolean isId(String id) {
        return id.matches("[A-Z0-9]{2,40}");
    }
}

package dev.evenkeel.slack.inbox;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import dev.evenkeel.slack.route.FormBody;
import dev.evenkeel.slack.route.Letter;
import dev.evenkeel.slack.route.Letter.Kind;
import dev.evenkeel.slack.route.Utf8;

/** Finds out what a verified request is, and Slack's own id of it, from a few of its values. Pure. */
final class IncomingReader {

    private static final Set<String> OF_EVENTS = Set.of(
            "type",
            "challenge",
            "event_id",
            "event.type",
            "event.channel",
            "event.channel.id",
            "event.item.channel",
            "event.channel_id");

    private static final Set<String> OF_CLICKS =
            Set.of("type", "trigger_id", "view.id", "view.hash", "channel.id", "user.id", "callback_id");

    private static final Pattern ID = Pattern.compile("[\\x21-\\x7e]{1,200}");

    private IncomingReader() {}

    /** Reads a body that was verified. */
    static Incoming read(byte[] body, Instant receivedAt) {
        String text;
        try {
            text = Utf8.read(body);
        } catch (CharacterCodingException foreign) {
            return new Incoming.Malformed("not_utf8");
        }
        try {
            return text.stripLeading().startsWith("{")
                    ? event(text, body, receivedAt)
                    : form(FormBody.read(text), body, receivedAt);
        } catch (CharacterCodingException foreign) {
            return new Incoming.Malformed("not_utf8");
        } catch (IOException broken) {
            return new Incoming.Malformed("malformed");
        }
    }

    private static Incoming event(String json, byte[] body, Instant receivedAt) throws IOException {
        Map<String, String> found = Skim.read(json, OF_EVENTS);
        if ("url_verification".equals(found.get("type")) && found.containsKey("challenge")) {
            return new Incoming.Challenge(found.get("challenge"));
        }
        boolean known = "event_callback".equals(found.get("type")) && found.containsKey("event.type");
        String line = found.getOrDefault(
                "event.channel", found.getOrDefault("event.item.channel", found.getOrDefault("event.channel.id", "")));
        String key = key("event:", found.get("event_id"), body);
        return new Incoming.Kept(new Letter(key, known ? Kind.EVENT : Kind.OTHER, id(line), body, receivedAt), json);
    }

    private static Incoming form(Map<String, String> fields, byte[] body, Instant receivedAt) throws IOException {
        if (fields.containsKey("ssl_check")) {
            return new Incoming.SslCheck();
        }
        if (fields.containsKey("command")) {
            String key = key("trigger:", fields.get("trigger_id"), body);
            String line = line(fields.getOrDefault("channel_id", ""), fields.getOrDefault("user_id", ""));
            return new Incoming.Kept(new Letter(key, Kind.COMMAND, line, body, receivedAt), "");
        }
        if (fields.containsKey("payload")) {
            return click(fields.get("payload"), body, receivedAt);
        }
        return new Incoming.Malformed("malformed");
    }

    private static Incoming click(String json, byte[] body, Instant receivedAt) throws IOException {
        Map<String, String> found = Skim.read(json, OF_CLICKS);
        String type = found.getOrDefault("type", "");
        if (type.equals("block_suggestion")) {
            return new Incoming.Options();
        }
        Kind kind = switch (type) {
            case "block_actions" -> Kind.ACTION;
            case "view_submission" -> Kind.VIEW;
            case "shortcut", "message_action" -> Kind.SHORTCUT;
            default -> Kind.OTHER;
        };
        String view = found.containsKey("view.id") ? found.get("view.id") + ":" + found.get("view.hash") : null;
        String key = kind == Kind.VIEW ? key("view:", view, body) : key("trigger:", found.get("trigger_id"), body);
        String line = line(found.getOrDefault("channel.id", ""), found.getOrDefault("user.id", ""));
        return new Incoming.Kept(new Letter(key, kind, line, body, receivedAt), json);
    }

    /** What one person does in one place happens in the order they did it, and waits for nobody else. */
    private static String line(String channel, String user) {
        return id(channel).isEmpty() || id(user).isEmpty() ? "" : channel + "/" + user;
    }

    /** Slack's id; where there is none that can be kept, what was sent stands for itself. */
    private static String key(String prefix, String id, byte[] body) {
        return id != null && ID.matcher(id).matches() ? prefix + id : "body:" + sha256(body);
    }

    private static String id(String given) {
        return ID.matcher(given).matches() ? given : "";
    }

    private static String sha256(byte[] body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every JDK has SHA-256", missing);
        }
    }
}

package dev.evenkeel.slack.typed;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A person named in a command line.
 *
 * @param userId who
 * @param rest the line without the mention, as delivered
 */
public record Mention(String userId, String rest) {

    private static final Pattern USER = Pattern.compile("[UW][A-Z0-9]{1,30}");
    private static final Pattern CHANNEL = Pattern.compile("[CGD][A-Z0-9]{1,30}");
    private static final Pattern MENTION = Pattern.compile("<@(" + USER + ")(?:\\|[^<>]*)?>");

    /** The first person mentioned. A name typed by hand is nobody: Slack has not said who it is. */
    public static Optional<Mention> first(String delivered) {
        Matcher mention = MENTION.matcher(delivered);
        if (!mention.find()) {
            return Optional.empty();
        }
        String rest = delivered.substring(0, mention.start()) + " " + delivered.substring(mention.end());
        return Optional.of(new Mention(mention.group(1), rest.strip()));
    }

    /** The person of a line that holds one mention and nothing else. */
    public static Optional<String> alone(String delivered) {
        return first(delivered).filter(mention -> mention.rest().isEmpty()).map(Mention::userId);
    }

    static boolean isUser(String id) {
        return USER.matcher(id).matches();
    }

    static boolean isChannel(String id) {
        return CHANNEL.matcher(id).matches();
    }
}

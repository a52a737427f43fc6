package dev.evenkeel.incident.channel;

import java.util.regex.Pattern;

import dev.evenkeel.chat.Span;
import dev.evenkeel.chat.Text;
import dev.evenkeel.incident.Actor;
import dev.evenkeel.incident.IncidentFacts;

/** How those who act are named in what the bot says. */
public final class Named {

    private static final Pattern USER_ID = Pattern.compile("[UW][A-Z0-9]{2,}");

    private Named() {}

    /** Whether an id is a person's, rather than a token's name or the bot. */
    public static boolean isPerson(String id) {
        return USER_ID.matcher(id).matches();
    }

    /** A person by id; an id that is no person's, such as a token's name, is quoted. */
    public static Text user(String id) {
        return isPerson(id) ? Text.of("{}", new Span.Person(id)) : Text.quote(id);
    }

    /** Whoever acted. */
    public static Text actor(Actor actor) {
        return switch (actor.via()) {
            case "bot" -> Text.of("me");
            case "api" -> Text.of("{} (API)", actor.userId());
            default -> user(actor.userId());
        };
    }

    /** What stands before everything that is said in a rehearsal; nothing otherwise. */
    public static Text drill(IncidentFacts incident) {
        return incident.drill() ? Text.of("DRILL · ") : Text.EMPTY;
    }
}

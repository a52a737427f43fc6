package dev.evenkeel.incident;

import java.util.Objects;

/**
 * Who did something, and how.
 *
 * @param userId the person's id; for the API the token's name, for the bot itself {@code evenkeel}
 * @param via {@code command}, {@code button}, {@code api} or {@code bot}
 */
public record Actor(String userId, String via) {

    /** The bot itself. */
    public static final Actor BOT = new Actor("evenkeel", "bot");

    public Actor {
        Objects.requireNonNull(userId);
        Objects.requireNonNull(via);
    }

    /** A person who typed a command. */
    public static Actor user(String userId) {
        return new Actor(userId, "command");
    }

    /** A person who pressed a button or sent a form. */
    public static Actor pressing(String userId) {
        return new Actor(userId, "button");
    }

    /** A program, by the name of its token. */
    public static Actor api(String tokenName) {
        return new Actor(tokenName, "api");
    }

    /** Whether a person acted, rather than a program or the bot. */
    public boolean isPerson() {
        return !via.equals("api") && !via.equals("bot");
    }
}

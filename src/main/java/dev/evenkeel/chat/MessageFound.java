package dev.evenkeel.chat;

import java.util.Optional;

/**
 * A message asked for with {@link Chat#lookUp}.
 *
 * @param author user id, or the bot's id where a bot wrote it
 * @param text as written there, in the chat's own notation
 * @param permalink where to read it
 */
public record MessageFound(
        String channelId, String ts, Optional<String> thread, String author, String text, Optional<String> permalink) {}

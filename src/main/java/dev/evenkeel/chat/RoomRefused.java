package dev.evenkeel.chat;

/**
 * A channel asked for with {@link Chat#openRoom} could not be opened.
 *
 * @param error the chat's own word for why
 */
public record RoomRefused(String key, String subject, String error) {}

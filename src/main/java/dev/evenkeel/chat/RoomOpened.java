package dev.evenkeel.chat;

/**
 * A channel asked for with {@link Chat#openRoom} exists now.
 *
 * @param key what it was opened for
 * @param channelId its id
 * @param name the name it got
 */
public record RoomOpened(String key, String subject, String channelId, String name) {}

package dev.evenkeel.chat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import dev.evenkeel.work.Priority;

/**
 * The bot's voice. Every call writes a durable row in the caller's transaction and comes back at once; nothing is said when the
 * transaction is rolled back. What became of a row arrives as {@link dev.evenkeel.work.CallFinished}, of a room as {@link RoomOpened} or
 * {@link RoomRefused}.
 *
 * <p>{@code subject} is the incident's key, or empty where what is said belongs to none.
 */
public interface Chat {

    /** Says something; the id finds it again for {@link #replace}, {@link #pin} and {@link #retract}. */
    UUID say(Place place, String subject, Message message, Priority priority);

    /** Changes what was said. Of several changes not yet made only the last is. A message that was never delivered is left alone. */
    void replace(UUID said, Message message);

    /** Takes back what was said: unsent it is canceled, sent it is deleted. */
    void retract(UUID said);

    /** Cancels what was not yet sent, and answers whether it was still unsent. */
    boolean cancel(UUID said);

    /** Pins what was said. */
    void pin(UUID said);

    /** Tells one person something in a place, seen by nobody else. Never repeated when its answer is lost. */
    void whisper(Place place, String subject, String userId, Message message);

    /** Answers the command or click that offered {@code replyUrl}, seen by its author only. */
    void reply(String replyUrl, String subject, Message message);

    /**
     * Opens a channel of the bot's own for {@code key}; when the name is taken, a number is appended. Never adopts a channel that
     * somebody else made.
     */
    UUID openRoom(String key, String subject, String name, boolean isPrivate);

    /** Invites people into a room as soon as it exists; who cannot be invited does not hinder the rest. */
    void invite(Place room, String subject, List<String> userIds, Priority priority);

    /** Sets the topic; at most 250 characters, longer ones are cut. */
    void topic(Place place, String subject, Text topic);

    /** Puts a link in the bar above the channel. */
    void bookmark(Place place, String subject, String title, String url);

    /** Shares a file with a word about it. */
    void file(Place place, String subject, String fileName, String content, Text comment);

    /** Opens a form for who just pressed or typed; {@code trigger} holds for three seconds. */
    void open(String trigger, String subject, Form form);

    /**
     * Asks for a message by its address, thread replies included; the answer comes as {@link MessageFound}.
     *
     * @param thread the parent's ts when it is known to be a reply
     */
    void lookUp(String channelId, String ts, Optional<String> thread, String subject, Duration within);
}

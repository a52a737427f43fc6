package dev.evenkeel.timeline;

import java.time.Instant;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Follows the messages of incident channels: which are marked, and what becomes of those. */
@ApplicationScoped
public class CaptureMessage {

    /** Somebody marked a message; its text is asked for. Channels of no incident are ignored. */
    @Transactional
    public void marked(String channelId, String ts, Optional<String> thread, Mark mark, String byUserId, Instant at) {}

    /** Somebody took a mark back; a message without marks leaves the timeline. */
    @Transactional
    public void unmarked(String channelId, String ts, Mark mark, String byUserId, Instant at) {}

    /** An author changed a message; what stood before is kept as an earlier version. */
    @Transactional
    public void edited(String channelId, String ts, String text, Instant editedAt) {}

    /** An author removed a message: its words are erased, all versions of them. */
    @Transactional
    public void deleted(String channelId, String ts) {}

    /** A message was said in a thread or out of one; only its place is kept, not its words. */
    @Transactional
    public void seen(String channelId, String ts, Optional<String> thread) {}
}

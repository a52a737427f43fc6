package dev.evenkeel.timeline;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import dev.evenkeel.chat.Chat;
import dev.evenkeel.chat.MessageFound;
import dev.evenkeel.incident.IncidentFacts;
import dev.evenkeel.incident.Incidents;
import dev.evenkeel.incident.Role;

/**
 * Follows the messages of incident channels: which are marked, and what becomes of those. Channels of no incident, and stamps that
 * are none, are ignored. All of it may arrive late, twice and in any order.
 */
@ApplicationScoped
public class CaptureMessage {

    private static final Duration WORTH_READING = Duration.ofHours(24);

    private final Incidents incidents;
    private final Entries entries;
    private final Messages messages;
    private final Chat chat;
    private final InstantSource clock;

    @Inject
    CaptureMessage(Incidents incidents, Entries entries, Messages messages, Chat chat, InstantSource clock) {
        this.incidents = incidents;
        this.entries = entries;
        this.messages = messages;
        this.chat = chat;
        this.clock = clock;
    }

    /**
     * Somebody marked a message; its text is asked for, unless it is known.
     *
     * @param thread the parent's stamp where the event told it
     * @param at when it was marked
     */
    @Transactional
    public void marked(String channelId, String ts, Optional<String> thread, Mark mark, String byUserId, Instant at) {
        Optional<IncidentFacts> incident = incidents.byChannel(channelId);
        Optional<Instant> said = MessageTime.of(ts);
        if (incident.isEmpty() || said.isEmpty()) {
            return;
        }
        String key = incident.get().key();
        messages.mark(channelId, ts, mark, byUserId, true, at);
        entries.placeFor(key, channelId, ts, said.get(), clock.instant().truncatedTo(ChronoUnit.MICROS));
        EntryRow row = entries.ofMessage(channelId, ts).orElseThrow();
        row.standUnder(messages.marks(channelId, ts));
        Messages.PlaceOf place = messages.place(channelId, ts);
        if (place.removed()) {
            row.remove();
        } else if (row.isUnread()) {
            Optional<String> parent = thread.filter(it -> !it.equals(ts)).or(place::thread);
            chat.lookUp(channelId, ts, parent, key, WORTH_READING);
        }
    }

    /** Somebody took a mark back; a message without marks leaves the timeline, until it is marked again. */
    @Transactional
    public void unmarked(String channelId, String ts, Mark mark, String byUserId, Instant at) {
        if (incidents.byChannel(channelId).isEmpty() || MessageTime.of(ts).isEmpty()) {
            return;
        }
        messages.mark(channelId, ts, mark, byUserId, false, at);
        if (mark == Mark.PIN) {
            messages.unpin(channelId, ts, at);
        }
        entries.ofMessage(channelId, ts).ifPresent(row -> row.standUnder(messages.marks(channelId, ts)));
    }

    /** An author changed a message; what stood before is kept as an earlier version. Messages nobody marked are not kept. */
    @Transactional
    public void edited(String channelId, String ts, String text, Instant editedAt) {
        entries.ofMessage(channelId, ts)
                .ifPresent(row -> row.edit(PlainText.ofMessage(text), editedAt)
                        .ifPresent(before -> entries.keepVersion(row.id(), before, editedAt)));
    }

    /** An author removed a message: its words are erased, all versions of them. */
    @Transactional
    public void deleted(String channelId, String ts) {
        if (incidents.byChannel(channelId).isEmpty() || MessageTime.of(ts).isEmpty()) {
            return;
        }
        messages.removed(channelId, ts);
        entries.ofMessage(channelId, ts).ifPresent(row -> {
            row.remove();
            entries.eraseVersions(row.id());
        });
    }

    /** A message was said in a thread or out of one; only its place is kept, not its words. */
    @Transactional
    public void seen(String channelId, String ts, Optional<String> thread) {
        Optional<String> parent = thread.filter(it -> !it.equals(ts));
        if (parent.isPresent() && incidents.byChannel(channelId).isPresent()) {
            messages.inThread(channelId, ts, parent.get());
        }
    }

    @Transactional
    void onFound(@Observes MessageFound found) {
        entries.ofMessage(found.channelId(), found.ts())
                .ifPresent(row -> row.read(
                        PlainText.ofMessage(found.text()),
                        found.author(),
                        incidents
                                .byChannel(found.channelId())
                                .flatMap(incident -> incident.roleOf(found.author()))
                                .map(Role::word),
                        found.permalink()));
    }
}

package dev.evenkeel.timeline;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

import dev.evenkeel.incident.Actor;

/** An entry as it is stored. */
@Entity
@Table(name = "timeline_entry")
class EntryRow {

    private static final String REMOVED = "message removed by its author";
    private static final String UNREAD = "(the words of this message could not be read yet)";

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String teamId;
    private String incidentKey;
    private Instant occurredAt;
    private Instant recordedAt;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Kind kind;

    private String text;
    private String actorId;
    private String actorRole;
    private String source;
    private int sourceRank;
    private String channel;
    private String ts;
    private String permalink;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<String> marks = List.of();

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, String> facts = Map.of();

    private Instant editedAt;
    private boolean removed;
    private boolean withdrawn;
    private String once;

    protected EntryRow() {}

    EntryRow(String teamId, NewEntry entry, Instant recordedAt, Optional<String> actorRole, Optional<String> once) {
        this.teamId = teamId;
        this.incidentKey = entry.incidentKey();
        this.occurredAt = entry.occurredAt().truncatedTo(ChronoUnit.MICROS);
        this.recordedAt = recordedAt;
        this.kind = entry.kind();
        this.text = PlainText.of(entry.text());
        this.actorId = entry.by().map(Actor::userId).orElse(null);
        this.actorRole = actorRole.orElse(null);
        this.source = entry.source().kind();
        this.sourceRank = entry.source().rank();
        this.channel = entry.source().channel().orElse(null);
        this.ts = entry.source().ts().orElse(null);
        this.permalink = entry.source().permalink().orElse(null);
        this.facts = entry.facts();
        this.once = once.orElse(null);
    }

    long id() {
        return id;
    }

    /** Brings an entry that may stand only once up to date; when it happened and was recorded first stays. */
    void retell(NewEntry entry) {
        text = PlainText.of(entry.text());
        occurredAt = entry.occurredAt().truncatedTo(ChronoUnit.MICROS);
        facts = entry.facts();
    }

    boolean isUnread() {
        return text == null && !removed;
    }

    /** Nobody marks it any more, or somebody does again. */
    void standUnder(Set<Mark> standing) {
        marks = standing.stream().map(Mark::name).sorted().toList();
        withdrawn = standing.isEmpty();
    }

    /** Its words were read. What its author wrote later is newer and stays. */
    void read(String words, String author, Optional<String> role, Optional<String> link) {
        actorId = author;
        actorRole = role.orElse(null);
        permalink = link.orElse(permalink);
        if (isUnread()) {
            text = words;
        }
    }

    /** Its author wrote something else; answers what stood there before, if that is to be kept. */
    Optional<String> edit(String words, Instant at) {
        boolean older = editedAt != null && !at.isAfter(editedAt);
        if (removed || older || words.equals(text)) {
            return Optional.empty();
        }
        Optional<String> before = Optional.ofNullable(text);
        text = words;
        editedAt = at;
        return before;
    }

    /** Its author removed it: nothing of it is kept but that it was there. */
    void remove() {
        removed = true;
        text = null;
    }

    Entry entry() {
        Set<Mark> standing = EnumSet.noneOf(Mark.class);
        marks.forEach(mark -> standing.add(Mark.valueOf(mark)));
        return new Entry(
                id,
                incidentKey,
                occurredAt,
                recordedAt,
                kind,
                words(),
                Optional.ofNullable(actorId),
                Optional.ofNullable(actorRole),
                new Source(
                        source, Optional.ofNullable(channel), Optional.ofNullable(ts), Optional.ofNullable(permalink)),
                standing,
                editedAt != null,
                removed,
                facts);
    }

    private String words() {
        if (removed) {
            return REMOVED;
        }
        return text == null ? UNREAD : text;
    }
}

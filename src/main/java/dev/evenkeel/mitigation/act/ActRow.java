package dev.evenkeel.mitigation.act;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** An act as it is stored. */
@Entity
@Table(name = "mitigation_act")
class ActRow {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String teamId;
    private String incidentKey;
    private long mitigationId;
    private Long undoesId;
    private String serviceKey;
    private String orderDocument;
    private String what;
    private String detail;
    private String byHand;
    private String suspectRef;

    @Enumerated(EnumType.STRING)
    private ActState state;

    private String proposedBy;
    private Instant proposedAt;
    private UUID card;
    private String pressedBy;
    private Instant pressedAt;
    private UUID errand;
    private String previous;
    private String answer;
    private String handle;
    private boolean lost;
    private String seen;
    private Instant seenAt;
    private Instant settledAt;

    @Version
    private int version;

    protected ActRow() {}

    ActRow(String teamId, Proposed proposed, String orderDocument, String by, Instant at) {
        this.teamId = teamId;
        this.incidentKey = proposed.incidentKey();
        this.mitigationId = proposed.mitigation();
        this.undoesId = proposed.undoes().orElse(null);
        this.serviceKey = serviceKey(proposed.order().wanted().service());
        this.orderDocument = orderDocument;
        this.what = proposed.what();
        this.detail = proposed.detail();
        this.byHand = proposed.byHand();
        this.suspectRef = proposed.suspect().orElse(null);
        this.state = ActState.PROPOSED;
        this.proposedBy = by;
        this.proposedAt = at;
    }

    static String serviceKey(String service) {
        return service.toLowerCase(Locale.ROOT);
    }

    ActState state() {
        return state;
    }

    UUID card() {
        return card;
    }

    void shownOn(UUID said) {
        this.card = said;
    }

    void begin(String by, UUID newErrand, Instant at) {
        this.state = ActState.RUNNING;
        this.pressedBy = by;
        this.pressedAt = at;
        this.errand = newErrand;
        this.answer = null;
        this.handle = null;
        this.lost = false;
        this.seen = null;
        this.seenAt = null;
        this.settledAt = null;
    }

    /** What was there before the first press stays known through later ones. */
    void stoodAt(String before) {
        if (previous == null) {
            this.previous = before;
        }
    }

    void taken(String words, Optional<String> foundBy) {
        this.answer = words;
        this.handle = foundBy.orElse(null);
    }

    void lost(String why) {
        this.answer = why;
        this.lost = true;
    }

    void refused(String reason) {
        this.answer = reason;
    }

    void looked(String stands, Instant at) {
        this.seen = stands;
        this.seenAt = at;
    }

    void settle(ActState ended, Instant at) {
        this.state = ended;
        this.settledAt = at;
    }

    String orderDocument() {
        return orderDocument;
    }

    Act act(Order order) {
        return new Act(
                id,
                incidentKey,
                mitigationId,
                Optional.ofNullable(undoesId),
                order,
                what,
                detail,
                byHand,
                Optional.ofNullable(suspectRef),
                state,
                proposedBy,
                Optional.ofNullable(pressedBy),
                Optional.ofNullable(pressedAt),
                Optional.ofNullable(errand).map(given -> new Errand(given, incidentKey, pressedBy, pressedAt)),
                Optional.ofNullable(previous),
                Optional.ofNullable(answer),
                Optional.ofNullable(handle),
                lost,
                Optional.ofNullable(seen),
                Optional.ofNullable(seenAt));
    }
}

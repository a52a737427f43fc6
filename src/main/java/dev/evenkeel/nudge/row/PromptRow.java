package dev.evenkeel.nudge.row;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import dev.evenkeel.chat.Text;

/** A question. */
@Entity
@Table(name = "prompt")
public class PromptRow {

    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(2);

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String teamId;
    private String incidentKey;
    private String prompt;
    private String subject;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "text")
    private RowState state;

    private int level;
    private Instant dueAt;
    private Instant nextAt;
    private boolean exempt;
    private Instant postedAt;
    private UUID said;
    private String slackTs;
    private int failures;
    private int position;
    private String addressee;
    private String card;
    private String about;
    private Instant snoozedUntil;
    private String answer;
    private String answeredBy;
    private String answeredVia;
    private Instant answeredAt;
    private String detail;
    private String echo;
    private Instant createdAt;

    protected PromptRow() {}

    PromptRow(String teamId, String incidentKey, String prompt, String subject, Instant now) {
        this.teamId = teamId;
        this.incidentKey = incidentKey;
        this.prompt = prompt;
        this.subject = subject;
        this.state = RowState.SCHEDULED;
        this.about = "{}";
        this.detail = "{}";
        this.createdAt = now;
    }

    /** Not yet asked: it is due then. */
    public void dueAt(Instant due, boolean withinGap) {
        dueAt = due;
        nextAt = due;
        exempt = withinGap;
    }

    /** Looked at again then, and not before. */
    public void lookAt(Instant next) {
        nextAt = next;
    }

    /** Asked with this utterance; what happens next is known once that is delivered. */
    public void asked(
            UUID utterance, Card how, Optional<String> to, Map<String, String> remembered, int atLevel, int place) {
        position = place;
        state = atLevel == 0 ? RowState.POSTED : RowState.ESCALATED;
        level = atLevel;
        said = utterance;
        slackTs = null;
        card = Packed.pack(how);
        about = Packed.pack(remembered);
        addressee = to.orElse(null);
        nextAt = null;
    }

    /** The utterance arrived. */
    public void delivered(String ts, Instant at) {
        slackTs = ts;
        postedAt = postedAt == null ? at : postedAt;
        failures = 0;
    }

    /** The utterance did not arrive: it was not asked, and is asked again after a pause that grows. */
    public void undelivered(Instant now) {
        failures++;
        state = level == 0 ? RowState.SCHEDULED : state;
        said = null;
        Duration pause = Duration.ofSeconds(5L << Math.min(failures - 1, 5));
        nextAt = now.plus(pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause);
    }

    /** The rungs below this one said nothing; the next one is due then. */
    public void skipTo(int atLevel, Instant next) {
        level = atLevel;
        nextAt = next;
    }

    /** Nothing more happens to it until somebody answers. */
    public void stays() {
        nextAt = null;
    }

    /** It was put off. */
    public void snoozed(Instant until, Text words) {
        state = RowState.SNOOZED;
        snoozedUntil = until;
        nextAt = until;
        level = 0;
        echo = Packed.pack(words);
    }

    /** Somebody answered; what it did is recorded with {@link #echoed}. */
    public void answered(String chosen, String by, String via, Instant at) {
        state = RowState.ANSWERED;
        answer = chosen;
        answeredBy = by;
        answeredVia = via;
        answeredAt = at;
        nextAt = null;
    }

    /** What stands in the channel instead of the question, and what is kept of the answer. */
    public void echoed(Text words, Map<String, String> kept) {
        echo = Packed.pack(words);
        detail = Packed.pack(kept);
    }

    /** The answer did not count after all. */
    public void stands(RowState before, Instant next) {
        state = before;
        answer = null;
        answeredBy = null;
        answeredVia = null;
        answeredAt = null;
        nextAt = next;
    }

    /** It ends without an answer. */
    public void ended(RowState how, Text words) {
        state = how;
        nextAt = null;
        echo = Packed.pack(words);
    }

    public long id() {
        return id;
    }

    public String incidentKey() {
        return incidentKey;
    }

    public String prompt() {
        return prompt;
    }

    public String subject() {
        return subject;
    }

    public RowState state() {
        return state;
    }

    /** How many times it has climbed. */
    public int level() {
        return level;
    }

    public Instant dueAt() {
        return dueAt;
    }

    public Optional<Instant> nextAt() {
        return Optional.ofNullable(nextAt);
    }

    public boolean exempt() {
        return exempt;
    }

    public Optional<Instant> postedAt() {
        return Optional.ofNullable(postedAt);
    }

    /** The utterance it stands in. */
    public Optional<UUID> said() {
        return Optional.ofNullable(said);
    }

    public Optional<String> slackTs() {
        return Optional.ofNullable(slackTs);
    }

    /** How many times in a row it could not be delivered. */
    public int failures() {
        return failures;
    }

    public Optional<String> addressee() {
        return Optional.ofNullable(addressee);
    }

    public Optional<Card> card() {
        return Optional.ofNullable(card).map(Packed::card);
    }

    public Map<String, String> about() {
        return Packed.map(about);
    }

    public Optional<Instant> snoozedUntil() {
        return Optional.ofNullable(snoozedUntil);
    }

    public Optional<String> answer() {
        return Optional.ofNullable(answer);
    }

    public Optional<String> answeredBy() {
        return Optional.ofNullable(answeredBy);
    }

    public Optional<Instant> answeredAt() {
        return Optional.ofNullable(answeredAt);
    }

    public Map<String, String> detail() {
        return Packed.map(detail);
    }

    public Optional<Text> echo() {
        return Optional.ofNullable(echo).map(Packed::text);
    }
}

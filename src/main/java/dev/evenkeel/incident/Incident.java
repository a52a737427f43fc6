package dev.evenkeel.incident;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * The record of an incident. Only this room touches it; everybody else gets {@link IncidentFacts}. Whether something may be done is
 * decided by the verbs in {@code act}; here it is done.
 */
@Entity
@Table(name = "incident")
public class Incident {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Version
    private int version;

    private String teamId;
    private int number;
    private String key;
    private String title;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Severity severity;

    private boolean severityAssumed;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Status status;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<String> services;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, String> roles;

    private boolean isPrivate;
    private boolean drill;
    private String declaredBy;
    private String declaredVia;
    private Instant declaredAt;
    private Instant acknowledgedAt;
    private Instant identifiedAt;
    private Instant closedAt;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, String> factStates;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, String> proposals;

    private String impact;
    private String description;
    private String lastUpdate;
    private Instant lastUpdateAt;
    private String channelId;
    private String channelName;
    private String channelError;
    private UUID cardId;
    private String dedupeKey;

    @OneToMany(mappedBy = "incident", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("ordinal")
    @BatchSize(size = 100)
    private List<ImpactWindow> windows = new ArrayList<>();

    protected Incident() {}

    private Incident(String teamId, int number, Opening opening) {
        this.teamId = teamId;
        this.number = number;
        this.key = "INC-" + number;
        this.title = opening.title();
        this.severity = opening.severity().orElse(Severity.SEV2);
        this.severityAssumed = opening.severity().isEmpty();
        this.status = Status.INVESTIGATING;
        this.services = opening.services();
        this.roles = Map.of();
        this.isPrivate = opening.isPrivate();
        this.drill = opening.drill();
        this.declaredBy = opening.by().userId();
        this.declaredVia = opening.by().via();
        this.declaredAt = opening.at();
        this.factStates = Map.of();
        this.proposals = Map.of();
        this.description = opening.description().orElse(null);
        this.dedupeKey = opening.dedupeKey().orElse(null);
        windows.add(new ImpactWindow(this, teamId, 1, Optional.empty(), Optional.empty()));
        opening.impactStartedAt().ifPresent(at -> state(Fact.IMPACT_STARTED, at));
    }

    /** Begins. */
    public static Incident begin(String teamId, int number, Opening opening) {
        return new Incident(teamId, number, opening);
    }

    public void raiseTo(Severity other) {
        severity = other;
        severityAssumed = false;
    }

    public void rename(String other) {
        title = other;
    }

    public void describeImpact(String words) {
        impact = words;
    }

    public void concern(List<String> names) {
        services = List.copyOf(names);
    }

    public void give(Role role, String userId) {
        roles = with(roles, role.name(), userId);
    }

    public void update(String words, Instant at) {
        lastUpdate = words;
        lastUpdateAt = at;
    }

    /** Notes the first time that somebody acted on it. */
    public void acknowledge(Actor by, Instant at) {
        if (acknowledgedAt == null && by.isPerson()) {
            acknowledgedAt = at;
        }
    }

    public void identify(Instant at) {
        status = Status.IDENTIFIED;
        state(Fact.IDENTIFIED, at);
    }

    public void mitigate(Instant at) {
        status = Status.MONITORING;
        state(Fact.MITIGATED, at);
    }

    public void resolve(Instant at) {
        status = Status.RESOLVED;
        state(Fact.RESOLVED, at);
    }

    public void close(Instant at) {
        status = Status.CLOSED;
        closedAt = at;
    }

    public void cancel() {
        status = Status.CANCELED;
    }

    /** Begins a new stretch of impact: what ended the last one stays with that one. */
    public void reopen(Optional<Instant> startedAt, Instant detectedAt) {
        status = Status.INVESTIGATING;
        identifiedAt = null;
        closedAt = null;
        factStates = without(without(without(factStates, Fact.IDENTIFIED), Fact.MITIGATED), Fact.RESOLVED);
        windows.add(new ImpactWindow(this, teamId, windows.size() + 1, startedAt, Optional.of(detectedAt)));
    }

    /** Sets a time that somebody stated. */
    public void state(Fact fact, Instant at) {
        switch (fact) {
            case IMPACT_STARTED -> windows.getFirst().startedAt(at);
            case DETECTED -> windows.getFirst().detectedAt(at);
            case IDENTIFIED -> identifiedAt = at;
            case MITIGATED -> windows.getLast().mitigatedAt(at);
            case RESOLVED -> windows.getLast().resolvedAt(at);
        }
        factStates = with(factStates, fact.field(), "stated");
        proposals = without(proposals, fact);
    }

    /** Keeps a time that nobody stated, for somebody to take over. */
    public void propose(Fact fact, Instant at) {
        proposals = with(proposals, fact.field(), at.toString());
    }

    /** Confirms every time that was stated. */
    public void confirmTimes() {
        Map<String, String> now = new TreeMap<>(factStates);
        now.replaceAll((field, state) -> "confirmed");
        factStates = now;
    }

    public void channelOpened(String openedId, String name) {
        channelId = openedId;
        channelName = name;
        channelError = null;
    }

    public void channelRefused(String error) {
        channelError = error;
    }

    public void showOn(UUID card) {
        cardId = card;
    }

    /** The message that shows it, once there is one. */
    public Optional<UUID> card() {
        return Optional.ofNullable(cardId);
    }

    /** How it stands now. */
    public IncidentFacts facts() {
        List<Impact> impacts = windows.stream().map(ImpactWindow::facts).toList();
        return new IncidentFacts(
                key,
                number,
                teamId,
                title,
                severity,
                status,
                services,
                Optional.ofNullable(channelId),
                Optional.ofNullable(channelName),
                isPrivate,
                drill,
                declaredBy,
                heldRoles(),
                impacts.getFirst().startedAt(),
                impacts.getFirst().detectedAt(),
                declaredAt,
                Optional.ofNullable(acknowledgedAt),
                Optional.ofNullable(identifiedAt),
                impacts.getLast().mitigatedAt(),
                impacts.getLast().resolvedAt(),
                Optional.ofNullable(closedAt),
                states(),
                proposedTimes(),
                impacts,
                Optional.ofNullable(impact),
                Optional.ofNullable(description),
                Optional.ofNullable(lastUpdateAt),
                Optional.ofNullable(lastUpdate));
    }

    private Map<Role, String> heldRoles() {
        Map<Role, String> held = new EnumMap<>(Role.class);
        roles.forEach((name, userId) -> held.put(Role.valueOf(name), userId));
        return held;
    }

    private Map<String, String> states() {
        Map<String, String> states = new TreeMap<>(factStates);
        proposals.keySet().forEach(field -> states.putIfAbsent(field, "proposed"));
        states.put("severity", severityAssumed ? "proposed" : "stated");
        return states;
    }

    private Map<String, Instant> proposedTimes() {
        Map<String, Instant> times = new TreeMap<>();
        proposals.forEach((field, at) -> times.put(field, Instant.parse(at)));
        return times;
    }

    private static Map<String, String> with(Map<String, String> map, String name, String value) {
        Map<String, String> more = new TreeMap<>(map);
        more.put(name, value);
        return more;
    }

    private static Map<String, String> without(Map<String, String> map, Fact fact) {
        Map<String, String> less = new TreeMap<>(map);
        less.remove(fact.field());
        return less;
    }
}

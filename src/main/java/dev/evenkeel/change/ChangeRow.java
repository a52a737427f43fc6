package dev.evenkeel.change;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A change as it is stored: what it is searched by in columns, all of it in one document. */
@Entity
@Table(name = "change_event")
class ChangeRow {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long seq;

    private String teamId;
    private String source;
    private String externalId;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private String serviceKey;
    private String version;
    private String environment;
    private String flag;
    private Instant startedAt;
    private boolean running;
    private String document;
    private Instant recordedAt;

    protected ChangeRow() {}

    ChangeRow(String teamId, String source, String externalId) {
        this.teamId = teamId;
        this.source = source;
        this.externalId = externalId;
    }

    Long seq() {
        return seq;
    }

    String ref() {
        return source + "/" + externalId;
    }

    Instant startedAt() {
        return startedAt;
    }

    String document() {
        return document;
    }

    void says(Change change, String serviceKey, String document, Instant at) {
        this.kind = change.kind();
        this.serviceKey = serviceKey;
        this.version = change.version().orElse(null);
        this.environment = change.environment().orElse(null);
        this.flag = change.kind() == Kind.FLAG_CHANGE ? change.guardFlag().orElse(null) : null;
        this.startedAt = change.startedAt();
        this.running = !change.status().isFinal();
        this.document = document;
        this.recordedAt = at;
    }
}

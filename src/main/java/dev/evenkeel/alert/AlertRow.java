package dev.evenkeel.alert;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** An alert as it is stored: what it is searched by in columns, all of it in one document. */
@Entity
@Table(name = "alert")
class AlertRow {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String teamId;
    private String fingerprint;
    private Instant startedAt;
    private Instant endedAt;
    private String groupKey;
    private String serviceKey;
    private String document;
    private Instant recordedAt;

    protected AlertRow() {}

    AlertRow(String teamId, Alert alert) {
        this.teamId = teamId;
        this.fingerprint = alert.fingerprint();
        this.startedAt = alert.startedAt();
    }

    String document() {
        return document;
    }

    void says(Alert alert, String serviceKey, String document, Instant at) {
        this.endedAt = alert.endedAt().orElse(null);
        this.groupKey = alert.group();
        this.serviceKey = serviceKey;
        this.document = document;
        this.recordedAt = at;
    }
}

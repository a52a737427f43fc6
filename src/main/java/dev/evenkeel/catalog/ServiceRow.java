package dev.evenkeel.catalog;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A service as it is stored: found by its name, the rest in one document. */
@Entity
@Table(name = "service")
class ServiceRow {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String teamId;
    private String nameKey;
    private String document;
    private Instant updatedAt;

    protected ServiceRow() {}

    ServiceRow(String teamId, String nameKey) {
        this.teamId = teamId;
        this.nameKey = nameKey;
    }

    String nameKey() {
        return nameKey;
    }

    String document() {
        return document;
    }

    void says(String document, Instant at) {
        this.document = document;
        this.updatedAt = at;
    }
}

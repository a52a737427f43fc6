package dev.evenkeel.catalog;

import java.time.Instant;
import java.util.Optional;

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
    private String origin;
    private Instant goneAt;

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

    Optional<String> origin() {
        return Optional.ofNullable(origin);
    }

    Optional<Instant> goneAt() {
        return Optional.ofNullable(goneAt);
    }

    boolean isByHand() {
        return origin == null;
    }

    /** Somebody put it by hand: from now on no document says otherwise. */
    void isPut(String put, Instant at) {
        this.origin = null;
        this.goneAt = null;
        says(put, at);
    }

    /** A document names it. */
    void isReadFrom(String address, String read, Instant at) {
        this.origin = address;
        this.goneAt = null;
        if (!read.equals(document)) {
            says(read, at);
        }
    }

    /** No document names it any more. */
    void isGone(Instant at) {
        if (goneAt == null) {
            this.goneAt = at;
        }
    }

    void says(String told, Instant at) {
        this.document = told;
        this.updatedAt = at;
    }
}

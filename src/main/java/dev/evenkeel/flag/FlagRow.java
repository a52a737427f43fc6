package dev.evenkeel.flag;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A flag as it is stored. */
@Entity
@Table(name = "flag_state")
class FlagRow {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String teamId;
    private String ref;
    private boolean offDefault;
    private String document;
    private Instant recordedAt;

    protected FlagRow() {}

    FlagRow(String teamId, String ref) {
        this.teamId = teamId;
        this.ref = ref;
    }

    String ref() {
        return ref;
    }

    String document() {
        return document;
    }

    void says(boolean offDefault, String document, Instant at) {
        this.offDefault = offDefault;
        this.document = document;
        this.recordedAt = at;
    }
}

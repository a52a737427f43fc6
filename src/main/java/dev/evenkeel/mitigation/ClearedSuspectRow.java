package dev.evenkeel.mitigation;

import java.time.Instant;
import java.util.Optional;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A ruled-out change as it is stored; unique in its incident. */
@Entity
@Table(name = "cleared_suspect")
class ClearedSuspectRow {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String teamId;
    private String incidentKey;
    private String changeRef;
    private String title;
    private String reason;
    private String byUser;
    private Instant clearedAt;

    protected ClearedSuspectRow() {}

    ClearedSuspectRow(String teamId, String incidentKey, ClearedSuspect cleared) {
        this.teamId = teamId;
        this.incidentKey = incidentKey;
        this.changeRef = cleared.changeRef();
        this.title = cleared.title();
        this.reason = cleared.reason().orElse(null);
        this.byUser = cleared.byUser();
        this.clearedAt = cleared.at();
    }

    ClearedSuspect cleared() {
        return new ClearedSuspect(changeRef, title, Optional.ofNullable(reason), byUser, clearedAt);
    }
}

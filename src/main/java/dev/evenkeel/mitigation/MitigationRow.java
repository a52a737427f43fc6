package dev.evenkeel.mitigation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A mitigation as it is stored. */
@Entity
@Table(name = "mitigation")
class MitigationRow {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String teamId;
    private String incidentKey;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<String> changeRefs;

    private String what;
    private String kind;
    private boolean planned;
    private String byUser;
    private Instant doneAt;

    @Enumerated(EnumType.STRING)
    private Verdict verdict;

    private Instant verdictAt;
    private String judgedBy;
    private Boolean landed;
    private Instant undoneAt;

    @Version
    private int version;

    protected MitigationRow() {}

    MitigationRow(
            String teamId, String incidentKey, List<String> changeRefs, String what, String kind, boolean planned) {
        this.teamId = teamId;
        this.incidentKey = incidentKey;
        this.changeRefs = List.copyOf(changeRefs);
        this.what = what;
        this.kind = kind;
        this.planned = planned;
    }

    void doneBy(String userId, Instant at) {
        this.byUser = userId;
        this.doneAt = at;
    }

    /** What was planned has been carried out. */
    void carriedOut(String deed, String sort, Optional<Boolean> seenToLand, String userId, Instant at) {
        this.planned = false;
        this.what = deed;
        this.kind = sort;
        this.landed = seenToLand.orElse(null);
        doneBy(userId, at);
    }

    void undone(Instant at) {
        this.undoneAt = at;
    }

    void judge(Verdict given, String userId, Instant at) {
        this.verdict = given;
        this.judgedBy = userId;
        this.verdictAt = at;
    }

    Mitigation mitigation() {
        String state = verdict != null ? verdict.word() : planned ? "proposed" : "tried";
        return new Mitigation(
                id,
                incidentKey,
                changeRefs,
                what,
                kind,
                state,
                byUser,
                doneAt,
                Optional.ofNullable(verdict),
                Optional.ofNullable(verdictAt),
                Optional.ofNullable(judgedBy),
                Optional.ofNullable(landed),
                Optional.ofNullable(undoneAt));
    }
}

package dev.evenkeel.mitigation.suggest;

import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The card of one incident. */
@Entity
@Table(name = "suggestion_card")
class SuggestionCardRow {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String teamId;
    private String incidentKey;
    private UUID said;
    private String leadingRef;

    protected SuggestionCardRow() {}

    SuggestionCardRow(String teamId, String incidentKey, UUID said, String leadingRef) {
        this.teamId = teamId;
        this.incidentKey = incidentKey;
        this.said = said;
        this.leadingRef = leadingRef;
    }

    UUID said() {
        return said;
    }

    boolean leads(String ref) {
        return leadingRef.equals(ref);
    }

    void nowShows(UUID newlySaid, String ref) {
        this.said = newlySaid;
        this.leadingRef = ref;
    }
}

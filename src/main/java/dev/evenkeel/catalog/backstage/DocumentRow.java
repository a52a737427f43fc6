package dev.evenkeel.catalog.backstage;

import java.time.Instant;
import java.util.Optional;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** One document of the catalogue: the last text of it that could be used, and what is wrong with what stands there now. */
@Entity
@Table(name = "catalog_document")
class DocumentRow {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String teamId;
    private String address;
    private String document;
    private String complaint;
    private Instant goodAt;
    private Instant readAt;

    protected DocumentRow() {}

    DocumentRow(String teamId, String address) {
        this.teamId = teamId;
        this.address = address;
    }

    String address() {
        return address;
    }

    Optional<String> document() {
        return Optional.ofNullable(document);
    }

    void isGood(String text, Instant at) {
        this.document = text;
        this.complaint = null;
        this.goodAt = at;
        this.readAt = at;
    }

    void isWrong(String why, Instant at) {
        this.complaint = why;
        this.readAt = at;
    }

    DocumentState state() {
        return new DocumentState(address, readAt, Optional.ofNullable(goodAt), Optional.ofNullable(complaint));
    }
}

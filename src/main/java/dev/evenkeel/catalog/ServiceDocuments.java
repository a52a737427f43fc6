package dev.evenkeel.catalog;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.evenkeel.people.Team;

/** Writes services as they are stored, one writer at a time. */
@Singleton
class ServiceDocuments {

    private final EntityManager database;
    private final ObjectMapper json;
    private final Team team;

    @Inject
    ServiceDocuments(EntityManager database, ObjectMapper json, Team team) {
        this.database = database;
        this.json = json;
        this.team = team;
    }

    /** Until the transaction ends; a name must not be given away twice. */
    void lock() {
        database.createNativeQuery("select pg_advisory_xact_lock(hashtext(:key))")
                .setParameter("key", "catalog " + team.id())
                .getSingleResult();
    }

    String write(Service service) {
        try {
            return json.writeValueAsString(service);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

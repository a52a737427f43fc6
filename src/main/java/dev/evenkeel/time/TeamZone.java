package dev.evenkeel.time;

import java.time.ZoneId;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The zone the team lives in: moments typed without a zone are read in it, and shown in it beside UTC. */
@Singleton
public class TeamZone {

    private final ZoneId id;

    /**
     * @param zone {@code EVENKEEL_ZONE}: a region such as {@code Europe/Berlin}, or {@code UTC}
     */
    @Inject
    TeamZone(@ConfigProperty(name = "evenkeel.zone", defaultValue = "UTC") String zone) {
        this.id = ZoneId.of(zone.strip());
    }

    /** The zone. */
    public ZoneId id() {
        return id;
    }
}

package dev.evenkeel.people;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The workspace this installation serves. Its id stands on every row, so that several workspaces can come later without a
 * migration of data.
 */
@Singleton
public class Team {

    private final String id;

    @Inject
    Team(@ConfigProperty(name = "slack.team-id", defaultValue = "T0EVENKEEL") String id) {
        this.id = id;
    }

    /** Slack's id of the workspace. */
    public String id() {
        return id;
    }
}

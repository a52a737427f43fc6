package dev.evenkeel.incident.news;

import java.time.Instant;
import java.util.Optional;

import dev.evenkeel.incident.Actor;
import dev.evenkeel.incident.IncidentFacts;
import dev.evenkeel.incident.Role;

/** Somebody took, was given, or lost a role; {@code incident} is as it is afterwards. */
public record RoleChanged(
        IncidentFacts incident, Role role, Optional<String> before, Optional<String> after, Actor by, Instant at) {}

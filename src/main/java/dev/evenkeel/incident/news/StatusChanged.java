package dev.evenkeel.incident.news;

import java.time.Instant;
import java.util.Optional;

import dev.evenkeel.incident.Actor;
import dev.evenkeel.incident.IncidentFacts;
import dev.evenkeel.incident.Status;

/**
 * An incident moved on, or back.
 *
 * @param incident as it is afterwards
 * @param text what was said with it
 * @param since when it became so, which may be earlier than it was said
 * @param at when it was said
 */
public record StatusChanged(
        IncidentFacts incident,
        Status before,
        Status after,
        Optional<String> text,
        Instant since,
        Actor by,
        Instant at) {}

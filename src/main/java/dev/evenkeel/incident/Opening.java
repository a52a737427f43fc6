package dev.evenkeel.incident;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What an incident begins with, already cleaned and checked. */
public record Opening(
        String title,
        Optional<Severity> severity,
        List<String> services,
        boolean isPrivate,
        boolean drill,
        Actor by,
        Optional<String> description,
        Optional<Instant> impactStartedAt,
        Optional<String> dedupeKey,
        Instant at) {}

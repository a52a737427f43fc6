package dev.evenkeel.web.incident;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import dev.evenkeel.mitigation.Mitigation;

/**
 * A mitigation as the API gives it.
 *
 * @param changes what it takes back, newest first, each as source and id
 * @param by user id, or the name of an API token
 */
public record MitigationBody(
        long id,
        String what,
        String kind,
        String state,
        List<String> changes,
        String by,
        Instant at,
        Optional<Instant> verdictAt,
        Optional<String> verdictBy) {

    static MitigationBody of(Mitigation mitigation) {
        return new MitigationBody(
                mitigation.id(),
                mitigation.what(),
                mitigation.kind(),
                mitigation.state(),
                mitigation.changes(),
                mitigation.byUser(),
                mitigation.at(),
                mitigation.verdictAt(),
                mitigation.judgedBy());
    }
}

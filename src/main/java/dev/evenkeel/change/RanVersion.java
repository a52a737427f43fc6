package dev.evenkeel.change;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * A version that was deployed, and where.
 *
 * @param ref of the deploy
 */
record RanVersion(String ref, Place place, String version, Instant startedAt) {

    /** One service in one environment; services are the same in any case. */
    record Place(String service, Optional<String> environment) {

        Place {
            service = service.strip().toLowerCase(Locale.ROOT);
        }
    }

    /** As it stands in the table. */
    RanVersion(String ref, String service, String environment, String version, Instant startedAt) {
        this(ref, new Place(service, Optional.ofNullable(environment)), version, startedAt);
    }

    /** What a change put there; empty for what is no deploy of a version. */
    static Optional<RanVersion> of(Change change) {
        return change.kind() == Kind.DEPLOY
                ? change.version()
                        .map(version -> new RanVersion(
                                change.ref(),
                                new Place(change.service(), change.environment()),
                                version,
                                change.startedAt()))
                : Optional.empty();
    }
}

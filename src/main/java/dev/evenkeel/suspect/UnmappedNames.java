package dev.evenkeel.suspect;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import dev.evenkeel.alert.Alerts;
import dev.evenkeel.catalog.Names;
import dev.evenkeel.catalog.Services;
import dev.evenkeel.change.Changes;
import dev.evenkeel.flag.Flags;

/**
 * What was told under names that the catalogue does not know. It is kept as it came: an alias added later makes it the service's, what
 * was told before included. Until then it is weighed as a stranger's.
 */
@ApplicationScoped
public class UnmappedNames {

    private static final Duration LOOKED_AT = Duration.ofDays(30);

    private final Services services;
    private final Changes changes;
    private final Flags flags;
    private final Alerts alerts;
    private final InstantSource clock;

    @Inject
    UnmappedNames(Services services, Changes changes, Flags flags, Alerts alerts, InstantSource clock) {
        this.services = services;
        this.changes = changes;
        this.flags = flags;
        this.alerts = alerts;
        this.clock = clock;
    }

    /**
     * A name nobody answers to.
     *
     * @param called in lower case
     * @param changes how many of them began in the last 30 days; and so for {@code alerts}
     * @param flags how many there are
     */
    public record Unmapped(String called, long changes, long flags, long alerts) {}

    /** All of them by name, where there is a catalogue that could know them. */
    @Transactional
    public List<Unmapped> besideACatalogue() {
        return services.everything().isEmpty() ? List.of() : list();
    }

    /** All of them by name. */
    @Transactional
    public List<Unmapped> list() {
        Instant since = clock.instant().minus(LOOKED_AT);
        Names names = services.names();
        Map<String, Long> changed = changes.countByService(since);
        Map<String, Long> flagged = flags.countByService();
        Map<String, Long> rung = alerts.countByService(since);
        Set<String> told = new TreeSet<>(changed.keySet());
        told.addAll(flagged.keySet());
        told.addAll(rung.keySet());
        List<Unmapped> unmapped = new ArrayList<>();
        for (String called : told) {
            if (names.find(called).isEmpty()) {
                unmapped.add(new Unmapped(
                        called,
                        changed.getOrDefault(called, 0L),
                        flagged.getOrDefault(called, 0L),
                        rung.getOrDefault(called, 0L)));
            }
        }
        return unmapped;
    }
}

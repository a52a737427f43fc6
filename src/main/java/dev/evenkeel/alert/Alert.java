package dev.evenkeel.alert;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * One alert, as monitoring told it. Together {@code fingerprint} and {@code startedAt} are unique.
 *
 * @param group what it was told together with; alerts of one trouble
 * @param service as the sender calls it; the catalogue may know it by another name. Empty where nothing says whose it is
 * @param severity as the sender calls it, such as critical
 * @param summary one sentence of the sender's
 * @param endedAt when it fell silent; empty while it rings
 */
public record Alert(
        String group,
        String fingerprint,
        String name,
        Optional<String> service,
        Optional<String> severity,
        Optional<String> summary,
        Optional<String> url,
        Instant startedAt,
        Optional<Instant> endedAt) {

    public Alert {
        Objects.requireNonNull(group);
        Objects.requireNonNull(fingerprint);
        Objects.requireNonNull(name);
        Objects.requireNonNull(startedAt);
    }

    /** Whether it still rings. */
    public boolean isFiring() {
        return endedAt.isEmpty();
    }

    /** What it is called in the other rooms. */
    public String ref() {
        return fingerprint + "@" + startedAt;
    }

    /** It and whose it is, in a few words. */
    public String title() {
        return service.map(whose -> name + " on " + whose).orElse(name);
    }
}

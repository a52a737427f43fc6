package dev.evenkeel.flag;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a flag system told about one of its flags.
 *
 * @param id the system's own id of this news
 * @param services those the system names for this flag, by tags; where it names none, the catalogue's or {@code home} is taken
 * @param home the project it lives in: not a service, but all there is
 * @param stage where it stands now; empty where something about it changed and it stands where it stood
 * @param what happened, in a few words, such as {@code its rules changed}
 * @param expired it should be gone by now
 */
public record FlagNews(
        String provider,
        String id,
        String key,
        Optional<String> environment,
        List<String> services,
        String home,
        Optional<Stage> stage,
        String what,
        boolean expired,
        Instant at) {

    public FlagNews {
        Objects.requireNonNull(provider);
        Objects.requireNonNull(id);
        Objects.requireNonNull(key);
        Objects.requireNonNull(home);
        Objects.requireNonNull(at);
        services = List.copyOf(services);
    }
}

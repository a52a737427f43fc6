package dev.evenkeel.flag;

import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * Where a flag stands. Together {@code provider}, {@code key}, {@code service} and {@code environment} are unique.
 *
 * @param service as the provider calls it
 * @param usual where it should stand in the end
 * @param safeState where it does no harm
 * @param temporary it is meant to go away
 * @param expiresAt when it should be gone
 * @param changedAt when it came to stand where it stands
 */
public record FlagState(
        String provider,
        String key,
        String service,
        Optional<String> environment,
        boolean enabled,
        Stage stage,
        @JsonProperty("default") Stage usual,
        Optional<Stage> safeState,
        boolean temporary,
        Optional<Instant> expiresAt,
        Optional<Instant> createdAt,
        Optional<Instant> changedAt) {

    public FlagState {
        Objects.requireNonNull(provider);
        Objects.requireNonNull(key);
        Objects.requireNonNull(service);
        Objects.requireNonNull(stage);
        Objects.requireNonNull(usual);
    }

    /** A flag of which only one move is known: it is taken to stand where it should. */
    static FlagState firstSeen(
            String provider, String key, String service, Optional<String> environment, Stage stage, Instant at) {
        return new FlagState(
                provider,
                key,
                service,
                environment,
                stage != Stage.OFF,
                stage,
                stage,
                Optional.empty(),
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.of(at));
    }

    /** The same flag, moved. */
    FlagState movedTo(Stage to, Instant at) {
        return new FlagState(
                provider,
                key,
                service,
                environment,
                to != Stage.OFF,
                to,
                usual,
                safeState,
                temporary,
                expiresAt,
                createdAt,
                Optional.of(at));
    }

    /** The same flag, which should be gone. */
    FlagState expired(Instant at) {
        return new FlagState(
                provider,
                key,
                service,
                environment,
                enabled,
                stage,
                usual,
                safeState,
                true,
                Optional.of(at),
                createdAt,
                changedAt);
    }

    /** What it is called, without regard to where it stands. */
    public String ref() {
        return provider + "/" + key + "/" + service.toLowerCase(Locale.ROOT) + "/" + environment.orElse("");
    }

    /** The id of the change that is its move then. */
    public String moveAt(Instant at) {
        return moves() + at;
    }

    /** How the ids of its moves begin. */
    public String moves() {
        return "flag:" + ref() + "@";
    }

    /** It should be gone by now. */
    public boolean isExpiredAt(Instant now) {
        return temporary && expiresAt.isPresent() && expiresAt.get().isBefore(now);
    }

    /** It does not stand where it should in the end. */
    public boolean isOffDefault() {
        return stage != usual;
    }
}

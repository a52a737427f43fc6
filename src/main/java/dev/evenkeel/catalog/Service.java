package dev.evenkeel.catalog;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A service of the catalogue.
 *
 * @param name unique without regard to case
 * @param dependsOn names of services it needs; they need not be in the catalogue yet
 * @param platform many stand on it
 * @param aliases what other systems call it
 * @param revert how it goes back
 * @param stop how its pushes and jobs are stopped
 */
public record Service(
        String name,
        List<String> dependsOn,
        boolean platform,
        Optional<String> owner,
        Optional<String> repo,
        List<String> aliases,
        Optional<String> runbook,
        Optional<HowTo> revert,
        Optional<HowTo> stop) {

    public Service {
        Objects.requireNonNull(name);
        dependsOn = List.copyOf(dependsOn);
        aliases = List.copyOf(aliases);
        owner = owner == null ? Optional.empty() : owner;
        repo = repo == null ? Optional.empty() : repo;
        runbook = runbook == null ? Optional.empty() : runbook;
        revert = revert == null ? Optional.empty() : revert;
        stop = stop == null ? Optional.empty() : stop;
    }

    /** A service of which only the name is known. */
    public static Service named(String name) {
        return new Service(
                name,
                List.of(),
                false,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** The same service, called otherwise. */
    Service withAliases(List<String> others) {
        return new Service(name, dependsOn, platform, owner, repo, others, runbook, revert, stop);
    }

    /** Its name, its aliases and its repository: what it may be called from outside. */
    Stream<String> calledBy() {
        return Stream.concat(Stream.concat(Stream.of(name), aliases.stream()), repo.stream());
    }
}

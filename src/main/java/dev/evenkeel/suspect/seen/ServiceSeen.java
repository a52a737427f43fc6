package dev.evenkeel.suspect.seen;

import java.util.Optional;

/**
 * A service, as the ranking sees it.
 *
 * @param platform many stand on it: a database, a cluster, a message bus
 * @param owner the team that runs it
 * @param revertText how it is reverted, for people
 * @param stopText how its pushes are stopped, for people
 */
public record ServiceSeen(
        String name, boolean platform, Optional<String> owner, Optional<String> revertText, Optional<String> stopText) {

    /** A service with nothing on file. */
    public static ServiceSeen of(String name) {
        return new ServiceSeen(name, false, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** A platform node with nothing on file. */
    public static ServiceSeen platform(String name) {
        return new ServiceSeen(name, true, Optional.empty(), Optional.empty(), Optional.empty());
    }
}

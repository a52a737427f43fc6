package dev.evenkeel.incident;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All that is known of an incident at one moment. What nobody said is empty.
 *
 * @param key such as {@code INC-12}
 * @param number counts up within a team
 * @param team the workspace
 * @param title plain text of one line, at most 200 characters; from outside
 * @param services names, in the order given
 * @param channelId empty until its channel exists, and for good when it could not be opened
 * @param declaredBy user id, or the name of an API token
 * @param roles user ids; a role nobody holds is absent
 * @param impactStartedAt of the first impact
 * @param detectedAt of the first impact
 * @param acknowledgedAt when somebody first took a role or acted
 * @param mitigatedAt of the latest impact
 * @param resolvedAt of the latest impact
 * @param factStates per time ({@code impactStartedAt}, {@code detectedAt} ...) {@code confirmed}, {@code stated} or {@code proposed}; absent
 *     when nothing is known. Also {@code severity}, which is {@code proposed} while nobody chose one
 * @param proposals times that were proposed and that nobody took over yet; they stand nowhere else
 * @param impacts at least one, oldest first
 * @param impact who feels what, in somebody's words
 * @param lastUpdateAt when the last update was given
 */
public record IncidentFacts(
        String key,
        int number,
        String team,
        String title,
        Severity severity,
        Status status,
        List<String> services,
        Optional<String> channelId,
        Optional<String> channelName,
        boolean isPrivate,
        boolean drill,
        String declaredBy,
        Map<Role, String> roles,
        Optional<Instant> impactStartedAt,
        Optional<Instant> detectedAt,
        Instant declaredAt,
        Optional<Instant> acknowledgedAt,
        Optional<Instant> identifiedAt,
        Optional<Instant> mitigatedAt,
        Optional<Instant> resolvedAt,
        Optional<Instant> closedAt,
        Map<String, String> factStates,
        Map<String, Instant> proposals,
        List<Impact> impacts,
        Optional<String> impact,
        Optional<String> description,
        Optional<Instant> lastUpdateAt,
        Optional<String> lastUpdate) {

    public IncidentFacts {
        services = List.copyOf(services);
        roles = Map.copyOf(roles);
        factStates = Map.copyOf(factStates);
        proposals = Map.copyOf(proposals);
        impacts = List.copyOf(impacts);
    }

    /** Who commands it, if anybody. */
    public Optional<String> commander() {
        return holder(Role.COMMANDER);
    }

    /** Who holds a role, if anybody. */
    public Optional<String> holder(Role role) {
        return Optional.ofNullable(roles.get(role));
    }

    /** The role somebody holds; the commander's before any other. */
    public Optional<Role> roleOf(String userId) {
        return roles.entrySet().stream()
                .filter(held -> held.getValue().equals(userId))
                .map(Map.Entry::getKey)
                .min(Role::compareTo);
    }

    /** Whether somebody still has to act. */
    public boolean isOpen() {
        return status.isOpen();
    }

    /** The four figures. */
    public Metrics metrics() {
        return Metrics.of(impacts, acknowledgedAt);
    }
}

package dev.evenkeel.postmortem.account;

import java.util.List;
import java.util.Optional;

/**
 * The incident an account is about.
 *
 * @param key such as {@code INC-12}
 * @param title as it reads now
 * @param severity as it stands now, {@code SEV1} to {@code SEV4}
 * @param severities every severity it ever had, in order
 * @param status the word for it, such as {@code resolved}
 * @param channel name of its channel, without a leading sign
 * @param declaredBy user id, or the name of the program that declared it
 * @param description what the declarer wrote
 * @param impact what users felt, as somebody wrote it
 */
public record Subject(
        String key,
        String title,
        String severity,
        List<String> severities,
        String status,
        List<String> services,
        Optional<String> channel,
        boolean isPrivate,
        boolean drill,
        String declaredBy,
        Optional<String> description,
        Optional<String> impact) {

    public Subject {
        severities = List.copyOf(severities);
        services = List.copyOf(services);
    }
}

package dev.evenkeel.provider.kubernetes;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One revision of a Deployment. Going back to one gives it a new number.
 *
 * @param cause as {@code kubernetes.io/change-cause} names it
 * @param template what goes back: the pods' template alone, not configuration, secrets or scale
 */
public record Revision(
        long number, List<String> images, Optional<String> cause, Optional<Instant> createdAt, PodTemplate template) {}

package dev.evenkeel.provider.github;

import java.util.Optional;

/**
 * A merged pull request.
 *
 * @param id by which GraphQL knows it
 */
public record PullRequest(String id, long number, String title, Optional<String> url) {}

package dev.evenkeel.provider.github;

/**
 * The inputs of a workflow that rolls back.
 *
 * @param version to go to
 * @param incident it is done for
 * @param requestId of this one request
 */
public record Rollback(String version, String incident, String requestId) {}

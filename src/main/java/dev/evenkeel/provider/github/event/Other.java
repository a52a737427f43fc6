package dev.evenkeel.provider.github.event;

/** Something we make no use of. */
public record Other(String event) implements GitHubEvent {}

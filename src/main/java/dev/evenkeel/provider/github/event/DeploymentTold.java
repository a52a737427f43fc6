package dev.evenkeel.provider.github.event;

/** A deployment was asked for. */
public record DeploymentTold(Deployment deployment) implements GitHubEvent {}

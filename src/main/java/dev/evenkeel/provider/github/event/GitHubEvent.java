package dev.evenkeel.provider.github.event;

/** What GitHub told. */
public sealed interface GitHubEvent permits DeploymentTold, StatusTold, RunTold, ReleaseTold, PushTold, Other {}

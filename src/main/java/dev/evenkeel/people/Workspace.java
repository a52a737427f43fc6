package dev.evenkeel.people;

/**
 * The workspace as it named itself.
 *
 * @param teamId its id
 * @param name its name
 * @param botUserId the user id under which the bot is mentioned and invited
 * @param botId the id on messages the bot wrote
 */
public record Workspace(String teamId, String name, String botUserId, String botId) {}

package dev.evenkeel.sandbox;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What a sandbox must be told.
 *
 * @param botUrl where the bot is, without a path; asked for at each delivery, since a test's port is known late
 * @param signingSecret signs what is sent to the bot
 * @param botToken what the bot must show; empty = anything that looks like a bot token
 * @param dataDirectory where the workspace is kept between starts; empty = nowhere
 */
public record SandboxSettings(
        Supplier<String> botUrl, String signingSecret, Optional<String> botToken, Optional<Path> dataDirectory) {}

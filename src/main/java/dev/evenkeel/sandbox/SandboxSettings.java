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
 * @param apiToken for the bot's API, by which stories are told; empty = it asks for none
 * @param actSecret what the bot signs orders to the make-believe production with; empty = it takes none
 */
public record SandboxSettings(
        Supplier<String> botUrl,
        String signingSecret,
        Optional<String> botToken,
        Optional<Path> dataDirectory,
        Optional<String> apiToken,
        Optional<String> actSecret) {

    /** One whose bot asks for no token at its API. */
    public SandboxSettings(
            Supplier<String> botUrl, String signingSecret, Optional<String> botToken, Optional<Path> dataDirectory) {
        this(botUrl, signingSecret, botToken, dataDirectory, Optional.empty(), Optional.empty());
    }
}

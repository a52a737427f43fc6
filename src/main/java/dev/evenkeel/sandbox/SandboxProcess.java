package dev.evenkeel.sandbox;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import dev.evenkeel.time.SettableClock;

/** The sandbox as its own process, so that the bot beside it can be killed while the workspace lives on. */
public final class SandboxProcess {

    private SandboxProcess() {}

    /** {@code --port P --bot http://127.0.0.1:8080 --secret S [--token xoxb-...] [--data DIR] [--act-secret S]}; runs until it is ended. */
    public static void main(String[] arguments) {
        Map<String, String> options = options(arguments);
        String bot = options.getOrDefault("bot", "http://127.0.0.1:8080");
        SandboxSettings settings = new SandboxSettings(
                () -> bot,
                options.getOrDefault("secret", "sandbox-signing-secret"),
                Optional.ofNullable(options.get("token")),
                Optional.ofNullable(options.get("data")).map(Path::of),
                Optional.empty(),
                Optional.ofNullable(options.get("act-secret")));
        int port = Integer.parseInt(options.getOrDefault("port", "0"));
        SandboxServer server = SandboxServer.start(settings, SettableClock.alone(), port);
        Runtime.getRuntime().addShutdownHook(new Thread(server::close));
        System.out.println("sandbox ready on " + server.url());
    }

    private static Map<String, String> options(String[] arguments) {
        Map<String, String> options = new HashMap<>();
        for (int i = 0; i + 1 < arguments.length; i += 2) {
            options.put(arguments[i].replaceFirst("^--", ""), arguments[i + 1]);
        }
        return options;
    }
}

package dev.evenkeel.process;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.evenkeel.start.FreePort;
import dev.evenkeel.start.TestDatabase;

/**
 * The packaged bot, a workspace beside it and a database, each in a process of its own, so that the bot can be killed and the others
 * remember.
 */
public final class Installation implements AutoCloseable {

    private static final String SECRET = "installation-signing-secret";

    private static final String TOKEN = "xoxb-installation";

    private static final String API_TOKEN = "installation-api-token";

    private final Path folder;
    private final int botPort = FreePort.find();
    private final int workspacePort = FreePort.find();
    private final String database;
    private final Map<String, String> settings;
    private final Program workspace;
    private List<String> javaOptions = List.of();
    private Program bot;

    /**
     * Starts all three.
     *
     * @param settings more of the bot's environment
     */
    public Installation(Path folder, Map<String, String> settings) {
        this.folder = folder;
        this.settings = settings;
        this.database = TestDatabase.startServer();
        this.workspace = Program.start(
                folder,
                "workspace",
                List.of(
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        Program.classPath(),
                        "dev.evenkeel.sandbox.SandboxProcess",
                        "--port",
                        Integer.toString(workspacePort),
                        "--bot",
                        botUrl(),
                        "--secret",
                        SECRET,
                        "--data",
                        folder.resolve("workspace").toString()),
                Map.of(),
                "sandbox ready");
        this.bot = startBot();
    }

    /** Kills the bot without warning and starts it again. */
    public void killBot() {
        bot.kill();
        bot = startBot();
    }

    /** Stops the bot as an operator would. */
    public void stopBot() {
        bot.close();
    }

    /** Starts the bot after {@link #stopBot}, from then on with these options of Java. */
    public void startBotAgain(String... options) {
        javaOptions = List.of(options);
        bot = startBot();
    }

    /** Where the bot listens. */
    public String botUrl() {
        return "http://127.0.0.1:" + botPort;
    }

    /** Where the workspace is driven. */
    public String workspaceUrl() {
        return "http://127.0.0.1:" + workspacePort + "/sandbox";
    }

    /** A token of the bot's API. */
    public String apiToken() {
        return API_TOKEN;
    }

    /** The secret by which requests to the bot are signed. */
    public String secret() {
        return SECRET;
    }

    /** JDBC URL of the database. */
    public String database() {
        return database;
    }

    /** The bot's process id, new after each start. */
    public long botProcess() {
        return bot.pid();
    }

    /** What the bot has logged since its last start. */
    public String botLog() {
        return bot.output();
    }

    private Program startBot() {
        Map<String, String> environment = new HashMap<>(Map.of(
                "SLACK_BOT_TOKEN",
                TOKEN,
                "SLACK_SIGNING_SECRET",
                SECRET,
                "SLACK_API_URL",
                workspaceUrl() + "/api/",
                "EVENKEEL_DATABASE_URL",
                database,
                "EVENKEEL_HTTP_PORT",
                Integer.toString(botPort),
                "EVENKEEL_API_TOKENS",
                "installation:" + API_TOKEN));
        environment.putAll(settings);
        return Program.bot(folder, javaOptions, environment);
    }

    @Override
    public void close() {
        bot.kill();
        workspace.kill();
    }
}

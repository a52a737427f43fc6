package dev.evenkeel.process;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.evenkeel.start.FreePort;

/** The first command of the README, in a folder where nothing was built before. */
class FirstCommandIT {

    /** What of the project a build needs. */
    private static final List<String> NEEDED = List.of("pom.xml", "mvnw", ".mvn", "src", "slack-manifest.yml");

    /** A build and a start, on a machine that may be doing something else as well. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    @TempDir
    Path folder;

    @Test
    void the_first_command_builds_and_serves_the_sandbox() throws IOException {
        for (String needed : NEEDED) {
            copy(Path.of(needed));
        }
        int port = FreePort.find();
        Path log = folder.resolve("log");
        ProcessBuilder command = new ProcessBuilder("./mvnw", "quarkus:dev", "-Ddebug=false")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        command.environment().keySet().removeIf(key -> key.startsWith("SLACK_") || key.startsWith("EVENKEEL_"));
        command.environment().put("EVENKEEL_HTTP_PORT", Integer.toString(port));
        Process process = command.start();
        try {
            await().atMost(PATIENCE)
                    .failFast("the command ended early: see " + log, () -> !process.isAlive())
                    .until(() -> Files.readString(log).contains("http://localhost:" + port + "/sandbox"));
            String sandbox = "http://localhost:" + port + "/sandbox";
            await().atMost(PATIENCE)
                    .ignoreExceptions()
                    .until(() -> given().get(sandbox).statusCode() == 200);
            given().get(sandbox + "/page/page.js").then().statusCode(200);
            given().get(sandbox + "/commands").then().statusCode(200).body(containsString("/incident"));
        } finally {
            stop(process);
        }
    }

    /** As Ctrl-C does: the bot stops its database itself. */
    private static void stop(Process command) {
        List<ProcessHandle> all = Stream.concat(command.descendants(), Stream.of(command.toHandle()))
                .toList();
        all.reversed().forEach(ProcessHandle::destroy);
        await().atMost(PATIENCE).until(() -> all.stream().noneMatch(ProcessHandle::isAlive));
    }

    private void copy(Path from) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(file -> !file.toString().contains("node_modules"))
                    .toList()) {
                Path to = folder.resolve(file.toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(to);
                } else {
                    Files.copy(file, to, StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        }
    }
}

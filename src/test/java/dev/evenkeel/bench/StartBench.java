package dev.evenkeel.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

import io.restassured.RestAssured;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.evenkeel.process.Installation;

/** The packaged application from its start to ready, on a database that is there already. */
class StartBench {

    private static final int RUNS = 5;

    private static final long MEBIBYTE_IN_KIB = 1024;

    @TempDir
    Path folder;

    @Test
    void itIsReadyInFourSecondsAndResidesInLessThan400Mebibytes() throws IOException {
        Path archive = folder.resolve("evenkeel.aot");
        try (Installation installation = new Installation(folder, Map.of())) {
            Figures plain = measure(installation);
            installation.stopBot();
            installation.startBotAgain("-XX:AOTCacheOutput=" + archive);
            installation.stopBot();
            await().atMost(Duration.ofMinutes(2)).until(() -> Files.exists(archive));
            installation.startBotAgain();
            Figures kept = measure(installation, "-XX:AOTCache=" + archive);
            print("start to ready, external database, as the image starts it (Java's archive)", kept);
            print("start to ready, external database, without an archive", plain);
            assertThat(kept.seconds()).isLessThan(4);
            assertThat(kept.mebibytes()).isLessThan(400);
            assertThat(plain.mebibytes()).isLessThan(400);
        }
    }

    /** Medians. */
    private record Figures(double seconds, long mebibytes) {}

    private static Figures measure(Installation installation, String... options) throws IOException {
        List<Double> seconds = new ArrayList<>();
        List<Long> mebibytes = new ArrayList<>();
        for (int run = 0; run < RUNS; run++) {
            installation.stopBot();
            long begin = System.nanoTime();
            installation.startBotAgain(options);
            await().atMost(Duration.ofSeconds(60))
                    .pollInterval(Duration.ofMillis(10))
                    .until(() -> isReady(installation));
            seconds.add((System.nanoTime() - begin) / 1e9);
            mebibytes.add(resident(installation.botProcess()));
        }
        seconds.sort(Comparator.naturalOrder());
        mebibytes.sort(Comparator.naturalOrder());
        return new Figures(seconds.get(RUNS / 2), mebibytes.get(RUNS / 2));
    }

    private static void print(String what, Figures figures) {
        Table.row("start", what + ", median of " + RUNS, "%.1f s".formatted(figures.seconds()), "< 4 s");
        Table.row("start", "resident memory then", figures.mebibytes() + " MiB", "< 400 MiB");
    }

    private static boolean isReady(Installation installation) {
        return RestAssured.given()
                        .baseUri(installation.botUrl())
                        .get("/q/health/ready")
                        .statusCode()
                == 200;
    }

    private static long resident(long process) throws IOException {
        return Files.readAllLines(Path.of("/proc/" + process + "/status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / MEBIBYTE_IN_KIB)
                .findFirst()
                .orElseThrow();
    }
}

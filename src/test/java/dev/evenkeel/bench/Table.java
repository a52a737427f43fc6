package dev.evenkeel.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** The figures of a run, one row each, kept in a file per benchmark and printed together at the end. */
public final class Table {

    private static final Set<String> BEGUN = ConcurrentHashMap.newKeySet();

    private Table() {}

    /** Adds a row: what was measured, the figure with its unit, what it should reach. */
    public static void row(String benchmark, String measured, String figure, String goal) {
        String line = "| " + measured + " | " + figure + " | " + goal + " |";
        System.out.println(line);
        Path folder = Path.of(System.getProperty("evenkeel.bench.table", "target/bench"));
        try {
            Files.createDirectories(folder);
            if (BEGUN.add(benchmark)) {
                Files.deleteIfExists(folder.resolve(benchmark + ".md"));
            }
            Files.writeString(
                    folder.resolve(benchmark + ".md"),
                    line + System.lineSeparator(),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Prints the rows of all benchmarks of the folder given. */
    public static void main(String... arguments) throws IOException {
        System.out.println("| measured | figure | goal |");
        System.out.println("| --- | --- | --- |");
        try (Stream<Path> files = Files.list(Path.of(arguments[0]))) {
            for (Path file : files.sorted().toList()) {
                List<String> rows = Files.readAllLines(file);
                rows.forEach(System.out::println);
            }
        }
    }
}

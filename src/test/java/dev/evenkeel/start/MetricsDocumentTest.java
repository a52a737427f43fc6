package dev.evenkeel.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** What the README says can be watched is what is measured. */
class MetricsDocumentTest {

    private static final Pattern MEASURED =
            Pattern.compile("(?:counter|timer|gauge|summary|builder)\\(\\s*\"(evenkeel\\.[a-z.-]+)\"");
    private static final Pattern WRITTEN = Pattern.compile("`(evenkeel\\.[a-z.-]+)`");

    @Test
    void every_metric_is_in_the_readme_and_no_other() throws IOException {
        Set<String> measured = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file : files.filter(it -> it.toString().endsWith(".java")).toList()) {
                measured.addAll(found(MEASURED, Files.readString(file)));
            }
        }

        String table = Files.readString(Path.of("README.md"))
                .lines()
                .filter(line -> line.startsWith("| `evenkeel."))
                .collect(Collectors.joining("\n"));
        assertThat(found(WRITTEN, table)).isEqualTo(measured);
    }

    private static Set<String> found(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult hit) -> hit.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}

package dev.evenkeel.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import dev.evenkeel.slack.command.Verb;

/** The README names every verb and every scope, and no other. */
@QuarkusTest
class ReadmeTest {

    private static final Pattern QUOTED = Pattern.compile("`([^`]+)`");

    @Inject
    @Any
    Instance<Verb> verbs;

    @Test
    void the_table_of_verbs_is_the_verbs_there_are() throws IOException {
        Set<String> written = rows("Every verb").stream()
                .map(row -> quoted(cell(row, 1)) + " " + quoted(cell(row, 2)))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> there = verbs.stream()
                .filter(verb -> !verb.name().isBlank())
                .map(verb -> List.of(verb.usage()) + " " + verb.aliases())
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(written).isEqualTo(there);
    }

    @Test
    void the_table_of_scopes_is_that_of_the_manifest() throws IOException {
        JsonNode manifest =
                new YAMLMapper().readTree(Path.of("slack-manifest.yml").toFile());
        Set<String> asked = new TreeSet<>();
        manifest.at("/oauth_config/scopes/bot").forEach(scope -> asked.add(scope.asText()));
        Set<String> written = rows("Connecting a workspace").stream()
                .flatMap(row -> quoted(cell(row, 1)).stream())
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(written).isEqualTo(asked);
    }

    private static List<String> rows(String heading) throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        String section = readme.split("(?m)^## " + heading + "$", 2)[1].split("(?m)^## ", 2)[0];
        return section.lines().filter(line -> line.startsWith("| `")).toList();
    }

    private static String cell(String row, int column) {
        return row.split("\\|")[column];
    }

    private static List<String> quoted(String cell) {
        return QUOTED.matcher(cell)
                .results()
                .map((MatchResult hit) -> hit.group(1))
                .toList();
    }
}

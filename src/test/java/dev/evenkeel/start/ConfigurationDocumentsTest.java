package dev.evenkeel.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** What can be set is said in two documents, checked at the start and read somewhere: the four agree. */
class ConfigurationDocumentsTest {

    /** Set by the application itself, or by a test; nobody has to know them. */
    private static final Set<String> INTERNAL = Set.of("EVENKEEL_SANDBOX_", "SLACK_TEAM_ID");

    private static final Pattern EXAMPLE_LINE = Pattern.compile("(?m)^(?:# )?([A-Z][A-Z0-9_]+)=(.*)$");
    private static final Pattern README_NAME = Pattern.compile("`([A-Z][A-Z0-9_<>]+)`");
    private static final String OWNERS = "evenkeel|slack|github|gitlab|argocd|kubernetes|unleash|launchdarkly";
    private static final String NAME =
            "((?:%s)\\.[a-z0-9.-]+|(?:%s)_[A-Z_]+)".formatted(OWNERS, OWNERS.toUpperCase(Locale.ROOT));
    private static final Pattern KEY_NAMED = Pattern.compile("\"" + NAME + "\"");

    /** Names that are certainly asked of the configuration; others may be those of metrics. */
    private static final Pattern KEY_ASKED = Pattern.compile(
            "(?:@ConfigProperty\\(\\s*name = |(?:getOptionalValue|getValue|value|text|list|duration)\\(\\s*)\"" + NAME
                    + "\"");

    private static final Pattern NAME_IN_PROPERTIES = Pattern.compile("\\$\\{([A-Z][A-Z0-9_]+)");

    @Test
    void the_example_lists_the_names_of_the_readme_in_the_same_order() throws IOException {
        assertThat(example()).containsExactlyElementsOf(readme());
    }

    @Test
    void every_documented_name_is_known_to_the_check_at_the_start() throws IOException {
        assertThat(example())
                .allSatisfy(name -> assertThat(KnownSettings.form(name.replace("<PROMPT>_<SEVERITY>", "CHECKIN_SEV1")))
                        .isPresent());
    }

    @Test
    void the_example_itself_would_start() throws IOException {
        var given = EXAMPLE_LINE
                .matcher(Files.readString(Path.of(".env.example")))
                .results()
                .collect(Collectors.toMap(hit -> hit.group(1), hit -> hit.group(2)));

        assertThat(ConfigurationCheck.complaints(given, Map.of())).isEmpty();
    }

    @Test
    void every_documented_name_is_read_somewhere() throws IOException {
        Set<String> read = inSources(KEY_NAMED);

        assertThat(example().stream().filter(name -> !name.contains("<")))
                .allSatisfy(name -> assertThat(read).contains(name));
    }

    @Test
    void every_name_that_is_read_is_documented() throws IOException {
        List<String> documented = example();

        assertThat(inSources(KEY_ASKED).stream()
                        .filter(name -> INTERNAL.stream().noneMatch(name::startsWith)))
                .allSatisfy(name -> assertThat(documented).contains(name));
    }

    private static List<String> example() throws IOException {
        return EXAMPLE_LINE
                .matcher(Files.readString(Path.of(".env.example")))
                .results()
                .map(hit -> hit.group(1)
                        .replaceAll("^EVENKEEL_NUDGE_[A-Z_]+_SEV[1-4]$", "EVENKEEL_NUDGE_<PROMPT>_<SEVERITY>"))
                .toList();
    }

    /** The names in the first column of the table below the heading "Every setting". */
    private static List<String> readme() throws IOException {
        String section = Files.readString(Path.of("README.md"))
                .split("(?m)^## Every setting$", 2)[1]
                .split("(?m)^## ", 2)[0];
        List<String> names = new ArrayList<>();
        for (String row : section.lines().filter(line -> line.startsWith("| `")).toList()) {
            Matcher name = README_NAME.matcher(row.split("\\|", 3)[1]);
            while (name.find()) {
                names.add(name.group(1));
            }
        }
        return names;
    }

    /** Every name of ours that stands in the sources, but for the list of the check itself. */
    private static Set<String> inSources(Pattern pattern) throws IOException {
        Set<String> names = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file : files.filter(it -> it.toString().endsWith(".java")).toList()) {
                if (!file.endsWith("KnownSettings.java") && !file.endsWith("ConfigurationCheck.java")) {
                    names.addAll(found(pattern, Files.readString(file)));
                }
            }
        }
        names.addAll(found(NAME_IN_PROPERTIES, Files.readString(Path.of("src/main/resources/application.properties"))));
        return names.stream()
                .map(name -> name.toUpperCase(Locale.ROOT).replaceAll("[.-]", "_"))
                .filter(name -> name.matches("(?:%s)_.*".formatted(OWNERS.toUpperCase(Locale.ROOT))))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> found(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult hit) -> hit.group(1))
                .collect(Collectors.toSet());
    }
}

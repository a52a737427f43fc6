package dev.evenkeel.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The rules of the house that are read from source files. Each answers with what breaks it, one sentence a break. */
final class SourceRules {

    static final int LONGEST_CLASS = 300;
    static final int FILES_IN_A_PACKAGE = 15;
    static final int MEDIAN_CLASS = 60;

    /** Marks in comments; as a string they may be what a class looks for. */
    private static final Pattern LEFT_OPEN = Pattern.compile(
            "(?m)(?://|/\\*|^\\s*\\*).*\\b(?:TODO|FIXME|XXX)\\b|new UnsupportedOperationException|\\.printStackTrace\\(");

    private static final Pattern TABLE = Pattern.compile(
            "create\\s+table\\s+(?:if\\s+not\\s+exists\\s+)?(\\w+)\\s*\\((.*?)\\)\\s*;",
            Pattern.DOTALL | Pattern.CASE_INSENSITIVE);

    private final Path sources;

    /** @param sources the folder of the base package */
    SourceRules(Path sources) {
        this.sources = sources;
    }

    /** Rooms on disk are rooms on the map, and the other way round, but for those that are only drawn. */
    List<String> roomsOffTheMap(Set<String> map, Set<String> drawnOnly) {
        Set<String> onDisk = rooms();
        List<String> broken = new ArrayList<>();
        onDisk.stream()
                .filter(room -> !map.contains(room))
                .map("not on the map: "::concat)
                .forEach(broken::add);
        drawnOnly.stream()
                .filter(onDisk::contains)
                .map("built, so no longer only drawn: "::concat)
                .forEach(broken::add);
        map.stream()
                .filter(room -> !onDisk.contains(room) && !drawnOnly.contains(room))
                .map("on the map and not on disk: "::concat)
                .forEach(broken::add);
        return broken;
    }

    /** Every room says in its package-info what it is for. */
    List<String> roomsWithoutWords() {
        return rooms().stream()
                .filter(room -> !Files.exists(sources.resolve(room).resolve("package-info.java")))
                .toList();
    }

    /** A class past this length does two jobs. */
    List<String> longClasses() {
        return files().stream()
                .filter(file -> lines(file) > LONGEST_CLASS)
                .map(file -> sources.relativize(file) + " has " + lines(file) + " lines")
                .toList();
    }

    /** A package past this size holds two themes. */
    List<String> crowdedPackages() {
        Map<Path, Long> sizes =
                files().stream().collect(Collectors.groupingBy(Path::getParent, TreeMap::new, Collectors.counting()));
        return sizes.entrySet().stream()
                .filter(it -> it.getValue() > FILES_IN_A_PACKAGE)
                .map(it -> sources.relativize(it.getKey()) + " has " + it.getValue() + " files")
                .toList();
    }

    /** Most classes are small. */
    List<String> medianTooLong() {
        List<Long> lengths = files().stream().map(SourceRules::lines).sorted().toList();
        long median = lengths.isEmpty() ? 0 : lengths.get(lengths.size() / 2);
        return median < MEDIAN_CLASS ? List.of() : List.of("the median class has " + median + " lines");
    }

    /** Nothing is left for later. */
    List<String> leftOpen() {
        return files().stream()
                .flatMap(file -> LEFT_OPEN
                        .matcher(read(file))
                        .results()
                        .map(hit -> sources.relativize(file) + " says "
                                + hit.group().strip()))
                .toList();
    }

    /** Every row names its workspace; only Quartz's own tables do not. */
    static List<String> tablesWithoutTeam(Path migrations) {
        List<String> broken = new ArrayList<>();
        for (Path file : under(migrations, ".sql")) {
            Matcher table = TABLE.matcher(read(file));
            while (table.find()) {
                boolean quartz = table.group(1).toLowerCase(Locale.ROOT).startsWith("qrtz_");
                if (!quartz
                        && !table.group(2)
                                .matches("(?is).*\\bteam_id\\s+text\\s+(?:not\\s+null|primary\\s+key)\\b.*")) {
                    broken.add(file.getFileName() + ": " + table.group(1));
                }
            }
        }
        return broken;
    }

    private Set<String> rooms() {
        return under(sources, ".java").stream()
                .map(sources::relativize)
                .map(file -> file.getNameCount() == 1 ? "" : file.getName(0).toString())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The classes; a package's own words are not counted. */
    private List<Path> files() {
        return under(sources, ".java").stream()
                .filter(file -> !file.endsWith("package-info.java"))
                .toList();
    }

    private static List<Path> under(Path folder, String ending) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long lines(Path file) {
        return read(file).lines().count();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package dev.evenkeel.mitigation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import dev.evenkeel.change.Change;
import dev.evenkeel.change.Kind;

/**
 * Understands what a person says they did: "revert checkout to 1039", "roll back 1041", "turn off new-basket". Pure.
 *
 * @param changes those the words take back, newest first, by reference; empty where they name none that is logged
 * @param kind a mitigation's kind
 */
record WhatWasTried(List<String> changes, String kind) {

    /** The most words that are looked at. */
    private static final int WORDS = 60;

    /**
     * @param what as typed
     * @param newestFirst the changes known, services under their own names
     * @param serviceNamed what a service is called, by any of its names
     * @param inVain those already taken back in vain: they are not what this attempt is about
     */
    static WhatWasTried read(
            String what,
            List<Change> newestFirst,
            Function<String, Optional<String>> serviceNamed,
            Set<String> inVain) {
        List<String> words = Arrays.stream(what.toLowerCase(Locale.ROOT).split("[\\s,;:\"“”'()]+"))
                .filter(word -> !word.isBlank())
                .limit(WORDS)
                .toList();
        String kind = kind(words);
        List<Change> open = newestFirst.stream()
                .filter(change -> !inVain.contains(change.ref()))
                .toList();
        Optional<String> service =
                words.stream().map(serviceNamed).flatMap(Optional::stream).findFirst();
        List<Change> meant = byTarget(words, service, newestFirst, open)
                .or(() -> byName(words, service, open))
                .or(() -> service.filter(name -> undoes(kind)).map(name -> newestOf(name, open)))
                .orElse(List.of());
        return new WhatWasTried(meant.stream().map(Change::ref).toList(), kind);
    }

    /** "... to 1039": everything of the service that came after that version. */
    private static Optional<List<Change>> byTarget(
            List<String> words, Optional<String> service, List<Change> all, List<Change> open) {
        int to = words.lastIndexOf("to");
        if (to < 0 || to + 1 == words.size()) {
            return Optional.empty();
        }
        String target = words.get(to + 1);
        Optional<Change> stays = all.stream()
                .filter(change -> isOn(change, service) && has(change.version(), target))
                .findFirst();
        Optional<Change> last = all.stream()
                .filter(change -> isOn(change, service) && has(change.previousVersion(), target))
                .reduce((newer, older) -> older);
        return stays.map(base -> after(base, open)).or(() -> last.map(base -> from(base, open)));
    }

    private static List<Change> after(Change base, List<Change> open) {
        return open.stream()
                .filter(change ->
                        isDeployOf(change, base.service()) && change.startedAt().isAfter(base.startedAt()))
                .toList();
    }

    private static List<Change> from(Change base, List<Change> open) {
        return open.stream()
                .filter(change -> isDeployOf(change, base.service())
                        && !change.startedAt().isBefore(base.startedAt()))
                .toList();
    }

    /** A version, an id, a flag: the change that has it. */
    private static Optional<List<Change>> byName(List<String> words, Optional<String> service, List<Change> open) {
        Set<String> said = words.stream().filter(word -> word.length() > 1).collect(Collectors.toSet());
        return open.stream()
                .filter(change -> isOn(change, service) && isNamed(change, said))
                .findFirst()
                .map(List::of);
    }

    private static boolean isNamed(Change change, Set<String> said) {
        List<String> names = new ArrayList<>(List.of(change.id().toLowerCase(Locale.ROOT)));
        change.version().map(version -> version.toLowerCase(Locale.ROOT)).ifPresent(names::add);
        change.guardFlag().map(flag -> flag.toLowerCase(Locale.ROOT)).ifPresent(names::add);
        if (change.kind() == Kind.FLAG_CHANGE) {
            names.addAll(Arrays.asList(change.title().toLowerCase(Locale.ROOT).split("\\s+")).stream()
                    .filter(word -> word.contains("-") || word.contains("_") || word.contains("."))
                    .toList());
        }
        return names.stream().anyMatch(said::contains);
    }

    private static List<Change> newestOf(String service, List<Change> open) {
        return open.stream()
                .filter(change -> change.service().equals(service))
                .limit(1)
                .toList();
    }

    private static boolean isOn(Change change, Optional<String> service) {
        return service.map(change.service()::equals).orElse(true);
    }

    private static boolean isDeployOf(Change change, String service) {
        return change.service().equals(service) && change.kind() == Kind.DEPLOY;
    }

    private static boolean has(Optional<String> version, String target) {
        return version.map(known -> known.equalsIgnoreCase(target)).orElse(false);
    }

    /** Shutting a service down, restarting or fixing it takes none of its changes back. */
    private static boolean undoes(String kind) {
        return Set.of("revert", "flag_off", "halt").contains(kind);
    }

    private static String kind(List<String> words) {
        Set<String> said = Set.copyOf(words);
        if (anyOf(said, "fix", "hotfix", "patch", "forward")) {
            return "fix_forward";
        }
        if (anyOf(said, "flag", "toggle")) {
            return "flag_off";
        }
        if (anyOf(said, "revert", "reverted", "rollback", "roll", "rolled", "back", "downgrade")) {
            return "revert";
        }
        if (anyOf(said, "kill", "off", "disable", "disabled")) {
            return "flag_off";
        }
        if (anyOf(said, "halt", "halted", "pause", "paused", "stop", "stopped")) {
            return "halt";
        }
        return anyOf(said, "shut", "shutdown") ? "shut_down" : "other";
    }

    private static boolean anyOf(Set<String> said, String... words) {
        return Arrays.stream(words).anyMatch(said::contains);
    }
}

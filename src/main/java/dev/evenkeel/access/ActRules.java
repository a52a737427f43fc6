package dev.evenkeel.access;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Who may have what done to which service, as the operator wrote it.
 *
 * @param who names of roles, {@code owner}, {@code anyone} or user ids, by {@code service:kind}
 */
record ActRules(Map<String, List<String>> who) {

    private static final String ANY = "*";
    private static final List<String> USUAL = List.of("commander", "ops", "owner");

    ActRules {
        who = Map.copyOf(who);
    }

    /** Reads {@code checkout:revert=commander+owner,*:flag_off=anyone}; of two rules for the same the last one counts. */
    static ActRules read(String setting) {
        Map<String, List<String>> rules = new LinkedHashMap<>();
        Arrays.stream(setting.split(","))
                .map(String::strip)
                .filter(rule -> rule.contains("="))
                .forEach(rule -> rules.put(what(rule), who(rule)));
        return new ActRules(rules);
    }

    private static String what(String rule) {
        String[] what = rule.split("=", 2)[0].strip().toLowerCase(Locale.ROOT).split(":", 2);
        return what[0] + ":" + (what.length > 1 ? what[1] : ANY);
    }

    private static List<String> who(String rule) {
        return Arrays.stream(rule.split("=", 2)[1].split("\\+"))
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .toList();
    }

    /** By the rule for service and kind, else for the service, else for the kind, else for everything, else as usual. */
    List<String> who(String service, String kind) {
        String called = service.toLowerCase(Locale.ROOT);
        return Stream.of(called + ":" + kind, called + ":" + ANY, ANY + ":" + kind, ANY + ":" + ANY)
                .map(who::get)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(USUAL);
    }
}

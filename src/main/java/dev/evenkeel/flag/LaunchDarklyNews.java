package dev.evenkeel.flag;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.evenkeel.provider.launchdarkly.AuditEntry;
import dev.evenkeel.provider.launchdarkly.AuditEntry.Access;

/** What LaunchDarkly's audit log means for its flags. A tag such as {@code service-checkout} names the service that a flag belongs to. */
public final class LaunchDarklyNews {

    /** The provider's name on its flags. */
    public static final String PROVIDER = "launchdarkly";

    private static final Pattern SERVICE = Pattern.compile("service[._-](.+)");
    private static final Pattern TURNED = Pattern.compile("turned (on|off)\\b");
    private static final Map<String, String> CHANGED = Map.of(
            "updateRules", "its rules changed",
            "updateFallthrough", "its default rule changed",
            "updateFallthroughWithMeasuredRollout", "its rollout changed",
            "updateTargets", "its targets changed",
            "updateOffVariation", "its off variation changed",
            "updateFlagVariations", "its variations changed",
            "updatePrerequisites", "its prerequisites changed",
            "deleteFlag", "deleted");

    private LaunchDarklyNews() {}

    /** The news in an entry: of each flag and environment it is about, if it changes what they do. */
    public static List<FlagNews> of(AuditEntry entry) {
        Map<String, FlagNews> news = new TreeMap<>();
        for (Access access : entry.accesses()) {
            Optional<Stage> stage = stage(entry, access);
            Optional<String> what = stage.map(Stage::word).or(() -> Optional.ofNullable(CHANGED.get(access.action())));
            what.flatMap(happened -> news(entry, access, stage, happened))
                    .ifPresent(one -> news.putIfAbsent(one.id(), one));
        }
        return List.copyOf(news.values());
    }

    private static Optional<Stage> stage(AuditEntry entry, Access access) {
        String verb = entry.verb().orElse("");
        Matcher turned = TURNED.matcher(verb);
        return switch (access.action()) {
            case "updateOn" -> turned.find() ? Stage.parse(turned.group(1)) : Optional.empty();
            case "updateGlobalArchived" -> Optional.of(Stage.OFF).filter(off -> !verb.contains("restored"));
            default -> Optional.empty();
        };
    }

    private static Optional<FlagNews> news(AuditEntry entry, Access access, Optional<Stage> stage, String what) {
        List<String> services = entry.tags().stream()
                .map(SERVICE::matcher)
                .filter(Matcher::matches)
                .map(tag -> tag.group(1))
                .toList();
        return access.flag()
                .map(key -> new FlagNews(
                        PROVIDER,
                        entry.id() + " " + key
                                + access.environment().map(" %s"::formatted).orElse(""),
                        key,
                        access.environment(),
                        services,
                        access.project().orElse("default"),
                        stage,
                        what,
                        false,
                        entry.at()));
    }
}

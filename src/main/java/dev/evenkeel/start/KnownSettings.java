package dev.evenkeel.start;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** The names an operator may set, in the order of the README's table. */
final class KnownSettings {

    /** The prompts that exist; dots of their names become underscores. */
    static final Set<String> PROMPTS = Set.of(
            "ROLE_COMMANDER",
            "CHECKIN",
            "PUBLIC_UPDATE",
            "REVERT_CONSIDER",
            "CHANGE_HELPED",
            "PIPELINE_CHECK",
            "PUSH_RUNNING",
            "PRIORITIES_ASK",
            "MITIGATED_PROPOSE",
            "FACTS_CHECK",
            "PM_DUE");

    /** Names that are agreed on and have no effect yet: whoever sets one is told, and nothing stops. */
    private static final Set<String> FOR_LATER = Set.of("SLACK_APP_TOKEN", "EVENKEEL_DEPLOY_CHANNEL");

    /** Prompts that are agreed on and not built yet. */
    private static final Set<String> PROMPTS_FOR_LATER = Set.of(
            "ACTIONS_DUE",
            "ACTIONS_UNOWNED",
            "CUSTOMERS_UPDATE",
            "EXEC_UPDATE",
            "FACTS_START",
            "FEEDBACK",
            "FREEZE_CHANGES",
            "FREEZE_RELEASE",
            "HANDOVER",
            "MONITOR_CHECK",
            "PM_GAPS",
            "PM_MEETING",
            "PM_OWNER",
            "PUBLIC_FIRST",
            "RESOLVE_PROPOSE",
            "REVERT_OVERDUE",
            "REVERT_OWNER",
            "ROLE_COMMS",
            "SEV_MISSING",
            "SEVERITY_DOWN",
            "SEVERITY_UP",
            "SILENCE",
            "STALE",
            "TIMEBOX");

    private static final String OURS = "EVENKEEL_";

    /** How many letters a typing error may get wrong and still be recognized. */
    private static final int SLIPS = 4;

    private static final Map<String, ValueForm> BY_NAME = byName();
    private static final Pattern NUDGE = Pattern.compile("EVENKEEL_NUDGE_(.+)_(?:SEV[1-4]|ALL)");

    /** What Kubernetes puts into every container for a service whose name begins with ours. */
    private static final Pattern INJECTED =
            Pattern.compile("EVENKEEL_(?:.*_)?(?:SERVICE_HOST|SERVICE_PORT(?:_.*)?|PORT(?:_.*)?)");

    private KnownSettings() {}

    /** Every name that is written out; the clocks of single prompts follow a pattern beside them. */
    static Set<String> names() {
        return BY_NAME.keySet();
    }

    /** How {@code name}'s value is written; empty when it is no setting of ours. */
    static Optional<ValueForm> form(String name) {
        Matcher nudge = NUDGE.matcher(name);
        if (!BY_NAME.containsKey(name) && nudge.matches()) {
            boolean exists = PROMPTS.contains(nudge.group(1)) || PROMPTS_FOR_LATER.contains(nudge.group(1));
            return exists ? Optional.of(ValueForm.DURATION_OR_OFF) : Optional.empty();
        }
        return Optional.ofNullable(BY_NAME.get(name));
    }

    /** Whether setting {@code name} changes nothing in this version. */
    static boolean hasNoEffect(String name) {
        Matcher nudge = NUDGE.matcher(name);
        return FOR_LATER.contains(name)
                || !BY_NAME.containsKey(name) && nudge.matches() && PROMPTS_FOR_LATER.contains(nudge.group(1));
    }

    /** Whether {@code name} looks like one of ours and is neither a setting nor an injected name. */
    static boolean isStranger(String name) {
        return name.startsWith(OURS)
                && form(name).isEmpty()
                && !INJECTED.matcher(name).matches();
    }

    /** The setting that {@code name} was probably meant to be; empty when none is close. */
    static Optional<String> nearest(String name) {
        return BY_NAME.keySet().stream()
                .filter(known -> distance(known, name) <= SLIPS)
                .min(Comparator.comparingInt(known -> distance(known, name)));
    }

    private static Map<String, ValueForm> byName() {
        Map<String, ValueForm> names = new LinkedHashMap<>();
        names.put("SLACK_BOT_TOKEN", ValueForm.SECRET);
        names.put("SLACK_SIGNING_SECRET", ValueForm.SECRET);
        names.put("SLACK_SIGNING_SECRET_NEXT", ValueForm.SECRET);
        names.put("SLACK_APP_TOKEN", ValueForm.SECRET);
        names.put("SLACK_API_URL", ValueForm.WEB_ADDRESS);
        names.put("EVENKEEL_DATABASE_URL", ValueForm.DATABASE);
        names.put("EVENKEEL_DATABASE_USERNAME", ValueForm.TEXT);
        names.put("EVENKEEL_DATABASE_PASSWORD", ValueForm.SECRET);
        names.put("EVENKEEL_DATA_DIR", ValueForm.DIRECTORY);
        names.put("EVENKEEL_HTTP_PORT", ValueForm.PORT);
        names.put("EVENKEEL_BASE_URL", ValueForm.WEB_ADDRESS);
        names.put("EVENKEEL_API_TOKENS", ValueForm.API_TOKENS);
        names.put("EVENKEEL_ANNOUNCE_CHANNEL", ValueForm.CHANNEL);
        names.put("EVENKEEL_DEPLOY_CHANNEL", ValueForm.CHANNEL);
        names.put("EVENKEEL_ONCALL", ValueForm.TEXT);
        names.put("EVENKEEL_INCIDENT_MANAGERS", ValueForm.TEXT);
        names.put("EVENKEEL_ALERT_SEVERITIES", ValueForm.TEXT);
        names.put("EVENKEEL_CHANNEL_PREFIX", ValueForm.CHANNEL_PREFIX);
        names.put("EVENKEEL_CATALOG", ValueForm.TEXT);
        names.put("EVENKEEL_CATALOG_EVERY", ValueForm.DURATION);
        names.put("EVENKEEL_CATALOG_TOKEN", ValueForm.SECRET);
        names.put("EVENKEEL_CHANGES_KEPT", ValueForm.DURATION);
        names.put("EVENKEEL_ACT_HOSTS", ValueForm.SERVERS);
        names.put("EVENKEEL_ACT_SECRET", ValueForm.SIGNING_SECRET);
        names.put("EVENKEEL_MAY_ACT", ValueForm.MAY_ACT);
        names.put("EVENKEEL_ZONE", ValueForm.ZONE);
        names.put("EVENKEEL_NUDGE_GAP", ValueForm.DURATION);
        names.put("EVENKEEL_HELPED_AFTER", ValueForm.DURATION);
        names.put("GITHUB_WEBHOOK_SECRET", ValueForm.SECRET);
        names.put("GITHUB_TOKEN", ValueForm.SECRET);
        names.put("GITHUB_ACT_TOKEN", ValueForm.SECRET);
        names.put("GITHUB_API_URL", ValueForm.WEB_ADDRESS);
        names.put("GITLAB_WEBHOOK_SECRET", ValueForm.SECRET);
        names.put("GITLAB_URL", ValueForm.WEB_ADDRESS);
        names.put("GITLAB_TOKEN", ValueForm.SECRET);
        names.put("GITLAB_ACT_TOKEN", ValueForm.SECRET);
        names.put("ARGOCD_WEBHOOK_SECRET", ValueForm.SECRET);
        names.put("ARGOCD_URL", ValueForm.WEB_ADDRESS);
        names.put("ARGOCD_TOKEN", ValueForm.SECRET);
        names.put("ARGOCD_ACT_TOKEN", ValueForm.SECRET);
        names.put("KUBERNETES_URL", ValueForm.WEB_ADDRESS);
        names.put("KUBERNETES_CA", ValueForm.DIRECTORY);
        names.put("KUBERNETES_TOKEN", ValueForm.SECRET);
        names.put("KUBERNETES_ACT_TOKEN", ValueForm.SECRET);
        names.put("UNLEASH_WEBHOOK_SECRET", ValueForm.SECRET);
        names.put("UNLEASH_URL", ValueForm.WEB_ADDRESS);
        names.put("UNLEASH_TOKEN", ValueForm.SECRET);
        names.put("UNLEASH_ACT_TOKEN", ValueForm.SECRET);
        names.put("LAUNCHDARKLY_WEBHOOK_SECRET", ValueForm.SECRET);
        names.put("LAUNCHDARKLY_URL", ValueForm.WEB_ADDRESS);
        names.put("LAUNCHDARKLY_TOKEN", ValueForm.SECRET);
        names.put("LAUNCHDARKLY_ACT_TOKEN", ValueForm.SECRET);
        names.put("LAUNCHDARKLY_PROJECT", ValueForm.TEXT);
        return names;
    }

    /** How many letters have to be typed differently to turn one into the other. */
    private static int distance(String one, String other) {
        int[] row = IntStream.rangeClosed(0, other.length()).toArray();
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int replaced = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[other.length()];
    }
}

package dev.evenkeel.start;

import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;

import io.smallrye.config.ConfigSourceInterceptor;
import io.smallrye.config.ConfigSourceInterceptorContext;
import io.smallrye.config.ConfigValue;

/**
 * Hides the machine's own settings from an application under test: nothing of {@code .env} and of the environment that names Slack,
 * Evenkeel or a provider is seen, so that no test ever speaks to a real workspace.
 */
public final class OutsideSettings implements ConfigSourceInterceptor {

    private static final long serialVersionUID = 1L;

    /** Beginnings of names that are hidden. */
    static final List<String> HIDDEN = List.of(
            "slack",
            "evenkeel",
            "github",
            "gitlab",
            "argocd",
            "kubernetes",
            "unleash",
            "launchdarkly",
            "pagerduty",
            "statuspage");

    @Override
    public ConfigValue getValue(ConfigSourceInterceptorContext context, String name) {
        ConfigValue value = context.proceed(name);
        return value != null && isHidden(name) && isOutside(value.getConfigSourceName()) ? null : value;
    }

    @Override
    public Iterator<String> iterateNames(ConfigSourceInterceptorContext context) {
        Iterable<String> all = () -> context.iterateNames();
        return StreamSupport.stream(all.spliterator(), false)
                .filter(name -> !isHidden(name) || getValue(context, name) != null)
                .iterator();
    }

    private static boolean isHidden(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return HIDDEN.stream().anyMatch(start -> lower.startsWith(start + ".") || lower.startsWith(start + "_"));
    }

    private static boolean isOutside(String source) {
        return source != null && (source.contains("EnvConfigSource") || source.contains(".env"));
    }
}

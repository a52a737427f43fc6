package dev.evenkeel.catalog.backstage;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What one entity is called by another: {@code component:default/checkout}, or {@code checkout} where the rest goes without saying.
 * All in lower case, as Backstage compares them.
 */
record EntityRef(String kind, String namespace, String name) {

    private static final String DEFAULT = "default";
    private static final Pattern FORM = Pattern.compile("(?:([a-z]+):)?(?:([a-z0-9_.-]+)/)?([a-z0-9_.-]+)");

    /** Reads a reference; what it leaves out is {@code kind} and {@code namespace}. */
    static Optional<EntityRef> read(String text, String kind, String namespace) {
        Matcher parts = FORM.matcher(text.strip().toLowerCase(Locale.ROOT));
        if (!parts.matches()) {
            return Optional.empty();
        }
        return Optional.of(new EntityRef(
                Optional.ofNullable(parts.group(1)).orElse(kind),
                Optional.ofNullable(parts.group(2)).orElse(namespace),
                parts.group(3)));
    }

    /** The name of a service for people; another namespace than the usual one stands before it. */
    String shortName() {
        return namespace.equals(DEFAULT) ? name : namespace + "/" + name;
    }

    /** The same with its kind. */
    String longName() {
        return kind + ":" + shortName();
    }
}

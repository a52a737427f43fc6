package dev.evenkeel.incident;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What somebody can be in an incident. */
public enum Role {
    COMMANDER("commander"),
    COMMS("comms lead"),
    OPS("ops lead"),
    SCRIBE("scribe"),
    DEPUTY("deputy"),
    LIAISON("liaison");

    private static final Map<String, Role> NAMES = Map.ofEntries(
            Map.entry("commander", COMMANDER),
            Map.entry("ic", COMMANDER),
            Map.entry("lead", COMMANDER),
            Map.entry("incidentcommander", COMMANDER),
            Map.entry("comms", COMMS),
            Map.entry("commslead", COMMS),
            Map.entry("communications", COMMS),
            Map.entry("ops", OPS),
            Map.entry("opslead", OPS),
            Map.entry("operations", OPS),
            Map.entry("scribe", SCRIBE),
            Map.entry("deputy", DEPUTY),
            Map.entry("liaison", LIAISON),
            Map.entry("internalliaison", LIAISON));

    private final String title;

    Role(String title) {
        this.title = title;
    }

    /** Reads a role's name or one of its other names ({@code ic}, {@code lead}, {@code comms lead} and so on). */
    public static Optional<Role> parse(String written) {
        return Optional.ofNullable(NAMES.get(written.toLowerCase(Locale.ROOT).replaceAll("[\\s_-]", "")));
    }

    /** How it reads in a sentence. */
    public String title() {
        return title;
    }

    /** Its name in the API, in lower case. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}

package dev.evenkeel.incident;

import java.util.Arrays;

/** The times of an incident that people state, correct and confirm. */
public enum Fact {
    IMPACT_STARTED("impactStartedAt", "Impact start"),
    DETECTED("detectedAt", "Detection"),
    IDENTIFIED("identifiedAt", "Identification"),
    MITIGATED("mitigatedAt", "Mitigation"),
    RESOLVED("resolvedAt", "Resolution");

    private final String field;
    private final String title;

    Fact(String field, String title) {
        this.field = field;
        this.title = title;
    }

    /**
     * By its name in the API.
     *
     * @throws IllegalArgumentException when there is none of that name
     */
    public static Fact named(String field) {
        return Arrays.stream(values())
                .filter(fact -> fact.field.equals(field))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such fact: " + field));
    }

    /** Its name in the API. */
    public String field() {
        return field;
    }

    /** How it reads at the start of a sentence. */
    public String title() {
        return title;
    }
}

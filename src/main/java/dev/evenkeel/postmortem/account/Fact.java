package dev.evenkeel.postmortem.account;

/** A time of an incident that figures are counted from. */
public enum Fact {
    IMPACT_STARTED("impact started"),
    DETECTED("detected"),
    DECLARED("declared"),
    ACKNOWLEDGED("first acknowledged"),
    IDENTIFIED("identified"),
    MITIGATED("mitigated"),
    RESOLVED("resolved"),
    CLOSED("closed");

    private final String words;

    Fact(String words) {
        this.words = words;
    }

    /** What it is called in a sentence. */
    public String words() {
        return words;
    }
}

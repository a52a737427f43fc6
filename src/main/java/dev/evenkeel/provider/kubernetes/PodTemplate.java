package dev.evenkeel.provider.kubernetes;

/** A template of pods, kept as Kubernetes gave it. It may hold secrets, so it is not shown. */
public final class PodTemplate {

    private final String json;

    PodTemplate(String json) {
        this.json = json;
    }

    String json() {
        return json;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PodTemplate template && template.json.equals(json);
    }

    @Override
    public int hashCode() {
        return json.hashCode();
    }

    @Override
    public String toString() {
        return "PodTemplate";
    }
}

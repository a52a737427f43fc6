package dev.evenkeel.work;

/** Carries out calls of some kinds. Called outside any transaction; must come back within a minute. */
public interface Performer {

    /** Whether calls of this kind are carried out here. */
    boolean performs(String kind);

    /** Tries once. An exception counts as {@link Outcome.Unknown}. */
    Outcome perform(Attempt attempt);
}

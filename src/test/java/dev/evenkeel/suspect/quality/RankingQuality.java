package dev.evenkeel.suspect.quality;

import dev.evenkeel.suspect.Suspects;

/** Prints how well the ranking does on incidents that were never used to set its weights. A program, not a test. */
public final class RankingQuality {

    /** Seeds from here on were never looked at while the weights were set. */
    public static final long HELD_OUT = 1_000_000;

    private RankingQuality() {}

    public static void main(String[] arguments) {
        Quality quality = Quality.of(HELD_OUT, HELD_OUT + 4000, Suspects::rank);
        System.out.println(quality.line());
        quality.details().forEach(System.out::println);
    }
}

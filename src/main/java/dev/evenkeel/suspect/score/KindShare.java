package dev.evenkeel.suspect.score;

import java.util.EnumMap;
import java.util.Map;

import dev.evenkeel.change.Kind;
import dev.evenkeel.suspect.seen.ChangeSeen;

/** How much more often this kind of change is behind an incident than it is made. */
final class KindShare implements Sign {

    // percent among the culprits of incidents with a logged change, and among all changes logged
    private static final Map<Kind, int[]> SHARES = new EnumMap<>(Map.of(
            Kind.DEPLOY, new int[] {40, 62},
            Kind.CONFIG_CHANGE, new int[] {25, 15},
            Kind.INFRA_CHANGE, new int[] {15, 4},
            Kind.FLAG_CHANGE, new int[] {11, 13},
            Kind.DATA_PUSH, new int[] {6, 4},
            Kind.MIGRATION, new int[] {3, 2},
            Kind.MANUAL_OPERATION, new int[] {9, 5}));
    private static final double MOST = 2.0;

    private final Map<Kind, Double> values = new EnumMap<>(Kind.class);

    KindShare(Weights weights) {
        SHARES.forEach((kind, share) -> {
            double odds = Math.log((double) share[0] / share[1]);
            values.put(kind, Math.clamp(weights.kindScale() * odds, -MOST, MOST));
        });
    }

    @Override
    public String name() {
        return "kind";
    }

    @Override
    public double weigh(ChangeSeen change) {
        return values.get(change.kind());
    }

    @Override
    public String say(ChangeSeen change) {
        int[] share = SHARES.get(change.kind());
        return change.kind().plural() + ": about " + share[0] + " % of known culprits, " + share[1]
                + " % of the changes that are usually made";
    }
}

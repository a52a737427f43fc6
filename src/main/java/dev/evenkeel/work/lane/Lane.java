package dev.evenkeel.work.lane;

/** Calls of one lane happen one after the other. */
public record Lane(String team, String key) implements Comparable<Lane> {

    @Override
    public int compareTo(Lane other) {
        int byTeam = team.compareTo(other.team);
        return byTeam != 0 ? byTeam : key.compareTo(other.key);
    }
}

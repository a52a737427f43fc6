package dev.evenkeel.suspect.score;

/**
 * One reason for or against a change.
 *
 * @param name short and stable, for programs
 * @param value in nats, natural logarithm of how much more likely it makes the change; zero for a fact that weighs nothing
 * @param text the reason as a sentence without its full stop, for people
 */
public record Term(String name, double value, String text) {}

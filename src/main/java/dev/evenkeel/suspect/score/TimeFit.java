package dev.evenkeel.suspect.score;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

import dev.evenkeel.change.Kind;
import dev.evenkeel.suspect.seen.ChangeSeen;
import dev.evenkeel.suspect.seen.Question;
import dev.evenkeel.suspect.seen.Spoken;

/** How well the change fits in time: to the start of impact where it is known, else to the detection. */
final class TimeFit implements Sign {

    private static final double WITHIN_MINUTES = 6;

    private final Question question;
    private final Weights weights;
    private final Instant anchor;
    private final List<ChangeSeen> restarts;

    TimeFit(Question question, Weights weights, Reach reach) {
        this.question = question;
        this.weights = weights;
        anchor = question.began().orElse(question.declared());
        restarts = question.changes().stream()
                .filter(change -> Restarts.wakes(change)
                        && reach.touches(change.service())
                        && !change.when().startedAt().isAfter(anchor))
                .filter(change ->
                        Duration.between(change.when().startedAt(), anchor).toHours() < 2)
                .toList();
    }

    @Override
    public String name() {
        return "time";
    }

    @Override
    public double weigh(ChangeSeen change) {
        double own = direct(change);
        OptionalDouble woken = woken(change);
        return woken.isPresent() ? Math.max(own, woken.getAsDouble()) : own;
    }

    private double direct(ChangeSeen change) {
        double late = minutes(anchor, change.when().startedAt());
        if (late > 0 && question.began().isPresent()) {
            return near(0) + Math.max(weights.afterStart(), -square(late / WITHIN_MINUTES) / 2);
        }
        return late > 0 ? near(0) + weights.afterStart() : near(distance(change));
    }

    /** Minutes from its having taken effect to the anchor; while it was still going out, a part of those since it began. */
    private double distance(ChangeSeen change) {
        double sinceStart = minutes(change.when().startedAt(), anchor);
        double sinceEnd =
                change.when().finishedAt().map(end -> minutes(end, anchor)).orElse(0.0);
        double during = Math.max(0, sinceStart - Math.max(0, sinceEnd));
        return Math.max(0, sinceEnd) + weights.duringRollout() * during;
    }

    private double near(double minutes) {
        double slack = question.began().isPresent()
                ? weights.slackKnown()
                : question.reportedByPeople() ? weights.slackReported() : weights.slackUnknown();
        return -weights.decay() * Math.log(minutes + slack);
    }

    /** A setting changed long ago may first be read at a restart. */
    private OptionalDouble woken(ChangeSeen change) {
        if (change.kind() != Kind.CONFIG_CHANGE || !question.affected().contains(change.service())) {
            return OptionalDouble.empty();
        }
        return restarts.stream()
                .filter(restart ->
                        restart.when().startedAt().isAfter(change.when().startedAt()))
                .mapToDouble(restart -> direct(restart) + weights.wokenBy())
                .max();
    }

    @Override
    public String say(ChangeSeen change) {
        if (weigh(change) > direct(change)) {
            return "was first read when "
                    + lastRestart(change).map(ChangeSeen::service).orElse("it") + " restarted, "
                    + Spoken.between(lastRestart(change).orElse(change).when().startedAt(), anchor) + " before "
                    + anchorName();
        }
        Instant start = change.when().startedAt();
        if (start.isAfter(anchor)) {
            return "began " + Spoken.between(anchor, start) + " after " + anchorName();
        }
        Optional<Instant> end = change.when().finishedAt();
        if (end.isEmpty() && change.when().progress().isFinal()) {
            return "began " + Spoken.between(start, anchor) + " before " + anchorName() + "; its end is not known";
        }
        if (end.isEmpty() || end.get().isAfter(anchor)) {
            return "began going out " + Spoken.between(start, anchor) + " before " + anchorName()
                    + " and was not yet done";
        }
        return "took effect " + Spoken.between(end.get(), anchor) + " before " + anchorName();
    }

    private Optional<ChangeSeen> lastRestart(ChangeSeen change) {
        return restarts.stream()
                .filter(restart ->
                        restart.when().startedAt().isAfter(change.when().startedAt()))
                .reduce((a, b) -> direct(a) >= direct(b) ? a : b);
    }

    private String anchorName() {
        return question.began().isPresent() ? "impact began" : "it was declared";
    }

    private static double square(double x) {
        return x * x;
    }

    private static double minutes(Instant from, Instant to) {
        return Duration.between(from, to).toMillis() / 60_000.0;
    }
}

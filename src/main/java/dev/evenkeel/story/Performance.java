package dev.evenkeel.story;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;

/** A story being played, minute by minute. */
public final class Performance {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final Story story;
    private final Stage stage;
    private final Consumer<Duration> betweenMinutes;
    private final Deque<Step> toCome;
    private Duration now = Duration.ZERO;

    /**
     * Opens the curtain: the scene is set and the first minute begins.
     *
     * @param betweenMinutes called after each minute, to slow the play down or to look at it
     */
    public Performance(Story story, Stage stage, Consumer<Duration> betweenMinutes) {
        this.story = story;
        this.stage = stage;
        this.betweenMinutes = betweenMinutes;
        this.toCome = new ArrayDeque<>(story.steps());
        stage.moveTo(story.begins());
        stage.setTheScene(story);
        stage.settle();
    }

    /** Plays on until that much of the story has passed, the steps of that moment included. */
    public void until(Duration moment) {
        playSteps();
        while (now.compareTo(moment) < 0) {
            Duration minute = now.plus(MINUTE);
            now = minute.compareTo(moment) < 0 ? minute : moment;
            stage.moveTo(story.begins().plus(now));
            stage.settle();
            playSteps();
            betweenMinutes.accept(now);
        }
    }

    /** Plays on to the end. */
    public void toTheEnd() {
        until(story.length());
    }

    private void playSteps() {
        while (!toCome.isEmpty() && toCome.peek().at().compareTo(now) <= 0) {
            stage.perform(toCome.poll());
            stage.settle();
        }
    }
}

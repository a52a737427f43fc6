package dev.evenkeel.sandbox.play;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

import dev.evenkeel.story.Stage;
import dev.evenkeel.story.Step;
import dev.evenkeel.story.Story;

/**
 * A stage on which it never becomes earlier. The workspace's clock always runs; where it has run ahead of the story, in a pause or
 * because somebody moved it, the rest of the story comes that much later.
 */
final class Onward implements Stage {

    private final Stage stage;
    private final InstantSource clock;
    private Duration late = Duration.ZERO;

    Onward(Stage stage, InstantSource clock) {
        this.stage = stage;
        this.clock = clock;
    }

    @Override
    public void setTheScene(Story story) {
        stage.setTheScene(story);
    }

    @Override
    public void moveTo(Instant told) {
        Instant now = clock.instant();
        Instant due = told.plus(late);
        if (due.isAfter(now)) {
            stage.moveTo(due);
        } else {
            late = Duration.between(told, now);
        }
    }

    @Override
    public void perform(Step step) {
        stage.perform(step);
    }

    @Override
    public void settle() {
        stage.settle();
    }
}

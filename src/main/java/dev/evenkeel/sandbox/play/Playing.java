package dev.evenkeel.sandbox.play;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jboss.logging.Logger;

import dev.evenkeel.sandbox.http.Json;
import dev.evenkeel.story.Performance;
import dev.evenkeel.story.Step;
import dev.evenkeel.story.Story;

/** One story played in the background, on a thread of its own until it ends or is stopped. */
final class Playing implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Playing.class);

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private static final Duration BEFORE_IT_BEGINS = MINUTE.negated();

    /** How long a thread that was told to stop is waited for. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private enum State {
        PLAYING,
        PAUSED,
        STUCK,
        FINISHED,
        STOPPED
    }

    private final Story story;
    private final Supplier<WireStage> stages;
    private final InstantSource clock;
    private final Pace pace;
    private final Thread thread;
    private volatile boolean isStopping;
    private volatile Duration minute = BEFORE_IT_BEGINS;
    private volatile Optional<State> end = Optional.empty();
    private volatile Optional<String> trouble = Optional.empty();
    private volatile Optional<String> incident = Optional.empty();
    private volatile Optional<String> channel = Optional.empty();

    /**
     * @param story with the moments at which it is played
     * @param stages opens the stage
     */
    Playing(Story story, Supplier<WireStage> stages, InstantSource clock, Pace pace) {
        this.story = story;
        this.stages = stages;
        this.clock = clock;
        this.pace = pace;
        this.thread = Thread.ofPlatform().daemon().name("sandbox-play").unstarted(this::run);
    }

    Playing begin() {
        thread.start();
        return this;
    }

    /** Whether nothing more comes of it. */
    boolean isOver() {
        return end.isPresent();
    }

    Story story() {
        return story;
    }

    Pace pace() {
        return pace;
    }

    /** For who looks on. */
    ObjectNode json() {
        ObjectNode json = Json.object()
                .put("story", story.name())
                .put("title", story.title())
                .put("state", state().name().toLowerCase(Locale.ROOT))
                .put("why", state() == State.STUCK ? trouble.orElse(null) : null)
                .put("minute", Math.max(0, minute.toMinutes()))
                .put("minutes", story.length().toMinutes())
                .put("incident", incident.orElse(null))
                .put("channel", channel.orElse(null));
        json = pace.speed() == Pace.FASTEST ? json.put("speed", "fastest") : json.put("speed", pace.speed());
        Optional<Step> next = isOver() ? Optional.empty() : next();
        json.set("next", next.map(Playing::told).orElse(null));
        return json;
    }

    private static ObjectNode told(Step step) {
        return Json.object().put("minute", step.at().toMinutes()).put("words", NextStep.inWords(step));
    }

    private State state() {
        return end.orElseGet(() -> !pace.isWaiting() ? State.PLAYING : trouble.isEmpty() ? State.PAUSED : State.STUCK);
    }

    private Optional<Step> next() {
        return story.steps().stream()
                .filter(step -> step.at().compareTo(minute) > 0)
                .findFirst();
    }

    private void run() {
        try {
            WireStage stage = insisting(stages);
            Onward onward = new Onward(stage, clock);
            Performance performance = insisting(() -> new Performance(story, onward, passed -> {}));
            play(performance, Duration.ZERO, stage);
            while (minute.compareTo(story.length()) < 0) {
                Duration next = minute.plus(MINUTE);
                walk(onward, next);
                play(performance, next.compareTo(story.length()) < 0 ? next : story.length(), stage);
            }
            end = Optional.of(State.FINISHED);
        } catch (InterruptedException stopped) {
            LOG.debugf("the story %s was stopped", story.name());
        } finally {
            // whatever ends the thread ends the story, or no other could ever begin
            end = end.or(() -> Optional.of(State.STOPPED));
        }
    }

    /** Lets the clock run to the next minute, so that what is due in between comes in its time. */
    private void walk(Onward onward, Duration next) throws InterruptedException {
        Duration at = minute.plus(pace.passed());
        while (at.compareTo(next) < 0) {
            Instant between = story.begins().plus(at);
            insisting(() -> {
                onward.moveTo(between);
                return true;
            });
            at = at.plus(pace.passed());
        }
    }

    private void play(Performance performance, Duration until, WireStage stage) throws InterruptedException {
        Duration before = minute;
        insisting(() -> {
            performance.until(until);
            channel = stage.channel();
            incident = channel.map(opened -> stage.incident());
            return true;
        });
        minute = until;
        if (story.steps().stream()
                .anyMatch(step -> step.at().compareTo(before) > 0 && step.at().compareTo(until) <= 0)) {
            pace.stepDone();
        }
    }

    /** What goes wrong is said, and when somebody lets the story go on, it goes on behind what went wrong. */
    private <T> T insisting(Supplier<T> part) throws InterruptedException {
        while (true) {
            try {
                T done = part.get();
                trouble = Optional.empty();
                return done;
            } catch (RuntimeException failed) {
                if (isStopping) {
                    throw new InterruptedException();
                }
                LOG.debugf(failed, "the story %s is stuck", story.name());
                trouble = Optional.of(failed instanceof NotDone refused ? refused.sentence() : said(failed));
                pace.waitHere();
                pace.awaitGo();
            }
        }
    }

    private static String said(RuntimeException failed) {
        return Optional.ofNullable(failed.getMessage()).orElse(failed.getClass().getSimpleName());
    }

    /** Ends it where it is; its thread is gone when this comes back. The workspace's clock runs on from where it is. */
    @Override
    public void close() {
        isStopping = true;
        thread.interrupt();
        try {
            thread.join(PATIENCE);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}

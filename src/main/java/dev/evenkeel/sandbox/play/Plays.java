package dev.evenkeel.sandbox.play;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Supplier;

import io.vertx.core.http.HttpMethod;

import dev.evenkeel.sandbox.http.Answer;
import dev.evenkeel.sandbox.http.Ask;
import dev.evenkeel.sandbox.http.Door;
import dev.evenkeel.sandbox.http.Refusal;
import dev.evenkeel.story.Performance;
import dev.evenkeel.story.Stories;
import dev.evenkeel.story.Story;

/** Plays a story from now on, as fast as the bot follows, and answers with what a person would have seen. */
public final class Plays {

    private final Supplier<String> botUrl;
    private final InstantSource clock;

    /** @param clock the sandbox's own */
    public Plays(Supplier<String> botUrl, InstantSource clock) {
        this.botUrl = botUrl;
        this.clock = clock;
    }

    /** Adds {@code POST /play/STORY?until=PT20M}. */
    public void addTo(Door door) {
        door.on(HttpMethod.POST, "/play/:story", this::play);
    }

    private Answer play(Ask ask) {
        Story story = Stories.named(ask.part("story"))
                .orElseThrow(() -> new Refusal("no_such_story", "play one of " + String.join(", ", Stories.NAMES)));
        Instant begin = clock.instant().plus(Duration.ofMinutes(1)).truncatedTo(ChronoUnit.MINUTES);
        WireStage stage = new WireStage(botUrl.get(), ask.base(), Optional.empty());
        new Performance(story.beginningAt(begin), stage, minute -> {}).until(until(ask, story));
        return Answer.text(200, stage.transcript());
    }

    private static Duration until(Ask ask, Story story) {
        try {
            return ask.args().text("until").map(Duration::parse).orElse(story.length());
        } catch (DateTimeParseException unreadable) {
            throw new Refusal("invalid_time", "send until as a duration, such as PT20M");
        }
    }
}

package dev.evenkeel.sandbox.play;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.http.HttpMethod;

import dev.evenkeel.sandbox.http.Answer;
import dev.evenkeel.sandbox.http.Args;
import dev.evenkeel.sandbox.http.Ask;
import dev.evenkeel.sandbox.http.Door;
import dev.evenkeel.sandbox.http.Json;
import dev.evenkeel.sandbox.http.Refusal;
import dev.evenkeel.story.Performance;
import dev.evenkeel.story.Stories;
import dev.evenkeel.story.Story;
import dev.evenkeel.time.SettableClock;

/** Plays stories from now on, one at a time: in the background at any speed, or at once and answered with what a person would have seen. */
public final class Plays implements AutoCloseable {

    private static final int USUAL_SPEED = 10;

    /** Who declares the same again within a minute gets the incident there is; a story that is begun anew wants its own. */
    private static final Duration INTERVAL = Duration.ofMinutes(1);

    private final Supplier<String> botUrl;
    private final Optional<String> apiToken;
    private final SettableClock clock;
    private Optional<Playing> playing = Optional.empty();
    private Optional<Story> atOnce = Optional.empty();

    /**
     * @param apiToken for the bot's API, where it wants one from this machine, too
     * @param clock the sandbox's own
     */
    public Plays(Supplier<String> botUrl, Optional<String> apiToken, SettableClock clock) {
        this.botUrl = botUrl;
        this.apiToken = apiToken;
        this.clock = clock;
    }

    /** Adds {@code POST /play/STORY?until=PT20M}, and {@code /plays} for the background. */
    public void addTo(Door door) {
        door.on(HttpMethod.POST, "/play/:story", this::playAtOnce)
                .on(HttpMethod.GET, "/plays", ask -> shown())
                .on(HttpMethod.POST, "/plays", this::start);
        onPlaying(door, "pause", play -> play.pace().waitHere());
        onPlaying(door, "resume", play -> play.pace().goOn());
        onPlaying(door, "step", play -> play.pace().goToTheNextStep());
        onPlaying(door, "stop", Playing::close);
        door.on(HttpMethod.POST, "/plays/speed", ask -> {
            current().pace().speed(speed(ask.args()));
            return shown();
        });
    }

    private void onPlaying(Door door, String name, Consumer<Playing> act) {
        door.on(HttpMethod.POST, "/plays/" + name, ask -> {
            act.accept(current());
            return shown();
        });
    }

    private synchronized Playing current() {
        return playing.filter(play -> !play.isOver())
                .orElseThrow(() -> new Refusal("nothing_is_played", "No story is being played."));
    }

    private Answer start(Ask ask) {
        Story story = story(ask.args().need("story"));
        Pace pace = new Pace(speed(ask.args()));
        Supplier<WireStage> stage = stage(ask);
        synchronized (this) {
            refuseASecond();
            playing = Optional.of(new Playing(story, stage, clock, pace).begin());
        }
        return shown();
    }

    private Answer playAtOnce(Ask ask) {
        Story story = story(ask.part("story"));
        Duration until = until(ask, story);
        synchronized (this) {
            refuseASecond();
            atOnce = Optional.of(story);
        }
        try {
            WireStage stage = stage(ask).get();
            new Performance(story, stage, minute -> {}).until(until);
            return Answer.text(200, stage.transcript());
        } finally {
            synchronized (this) {
                atOnce = Optional.empty();
            }
        }
    }

    private void refuseASecond() {
        atOnce.or(() -> playing.filter(play -> !play.isOver()).map(Playing::story))
                .ifPresent(other -> {
                    throw new Refusal(
                            "already_playing", "The story " + other.name() + " is being played; stop it first.");
                });
    }

    private Answer shown() {
        ObjectNode answer = Json.object()
                .put("ok", true)
                .put("now", clock.instant().toString())
                .put("aheadSeconds", clock.ahead().toSeconds());
        ArrayNode stories = answer.putArray("stories");
        Stories.NAMES.stream()
                .flatMap(name -> Stories.named(name).stream())
                .forEach(story -> stories.addObject()
                        .put("name", story.name())
                        .put("title", story.title())
                        .put("minutes", story.length().toMinutes()));
        synchronized (this) {
            answer.set("playing", playing.map(Playing::json).orElse(null));
        }
        return Answer.json(200, answer);
    }

    private Supplier<WireStage> stage(Ask ask) {
        String workspace = ask.base();
        return () -> new WireStage(botUrl.get(), workspace, apiToken);
    }

    private Story story(String name) {
        return Stories.named(name)
                .orElseThrow(() -> new Refusal("no_such_story", "play one of " + String.join(", ", Stories.NAMES)))
                .beginningAfter(clock.instant().plus(INTERVAL));
    }

    private static double speed(Args args) {
        if (args.text("speed").filter("fastest"::equals).isPresent()) {
            return Pace.FASTEST;
        }
        int speed = args.has("speed") ? args.number("speed", 0) : USUAL_SPEED;
        if (speed < 1 || speed > 100) {
            throw new Refusal("invalid_speed", "send a speed from 1 to 100, or \"fastest\"");
        }
        return speed;
    }

    private static Duration until(Ask ask, Story story) {
        try {
            return ask.args().text("until").map(Duration::parse).orElse(story.length());
        } catch (DateTimeParseException unreadable) {
            throw new Refusal("invalid_time", "send until as a duration, such as PT20M");
        }
    }

    /** Stops what is played. */
    @Override
    public void close() {
        Optional<Playing> last;
        synchronized (this) {
            last = playing;
        }
        last.ifPresent(Playing::close);
    }
}

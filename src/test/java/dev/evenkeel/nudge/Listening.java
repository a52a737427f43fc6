package dev.evenkeel.nudge;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

import jakarta.inject.Singleton;

import dev.evenkeel.chat.outbox.Utterance;
import dev.evenkeel.work.Attempt;
import dev.evenkeel.work.Outcome;
import dev.evenkeel.work.Performer;

/** Takes what the bot says while a test of this room listens, and answers as the test wants it. */
@Singleton
public class Listening implements Performer {

    private final AtomicLong stamps = new AtomicLong(1_700_000_000);
    private final AtomicReference<Function<Attempt, Outcome>> answer = new AtomicReference<>();

    public void answering(Function<Attempt, Outcome> how) {
        answer.set(how);
    }

    public void normally() {
        answer.set(this::delivered);
    }

    public void stop() {
        answer.set(null);
    }

    public Outcome delivered(Attempt attempt) {
        String channel = "C" + attempt.subject().orElse("0").replace("-", "");
        return new Outcome.Delivered("{\"channel\":\"" + channel + "\",\"name\":\"inc\",\"ts\":\""
                + stamps.incrementAndGet() + ".000100\"}");
    }

    @Override
    public boolean performs(String kind) {
        return answer.get() != null && kind.startsWith(Utterance.KINDS);
    }

    @Override
    public Outcome perform(Attempt attempt) {
        return answer.get().apply(attempt);
    }
}

package dev.evenkeel.slack.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.Test;

class PaceTest {

    private final AtomicLong nanos = new AtomicLong(1);
    private final Pace pace = new Pace(nanos::get);

    @Test
    void a_channel_takes_a_short_burst_and_then_a_message_a_second() {
        for (int i = 0; i < 4; i++) {
            assertThat(pace.before("chat.postMessage", "C1")).isZero();
        }
        assertThat(pace.before("chat.postMessage", "C1")).isBetween(Duration.ofMillis(1), Duration.ofSeconds(1));
        assertThat(pace.before("chat.postMessage", "C2")).isZero();
        pass(Duration.ofSeconds(1));
        assertThat(pace.before("chat.postMessage", "C1")).isZero();
        assertThat(pace.before("chat.postMessage", "C1")).isPositive();
    }

    @Test
    void a_method_takes_a_minutes_worth_and_refills_steadily() {
        for (int i = 0; i < 20; i++) {
            assertThat(pace.before("pins.add", "")).isZero();
        }
        assertThat(pace.before("pins.add", "")).isEqualTo(Duration.ofSeconds(3));
        pass(Duration.ofSeconds(3));
        assertThat(pace.before("pins.add", "")).isZero();
        assertThat(pace.before("views.open", "")).isZero();
    }

    @Test
    void a_flood_in_old_channels_leaves_room_for_the_first_message_of_a_new_one() {
        for (int i = 0; i < 100; i++) {
            pace.before("chat.postMessage", "C" + i);
        }
        int let = 0;
        for (int i = 0; i < 1_000; i++) {
            let += pace.before("chat.postMessage", "C" + i % 100).isZero() ? 1 : 0;
        }
        assertThat(let).isBetween(100, 200);
        assertThat(pace.before("chat.postMessage", "C1")).isPositive();
        assertThat(pace.before("chat.postMessage", "C0NEW")).isZero();
    }

    @Test
    void a_pause_slack_asked_for_holds_for_everybody_and_only_for_that_method() {
        pace.pause("chat.postMessage", Duration.ofSeconds(30));
        assertThat(pace.before("chat.postMessage", "C1")).isEqualTo(Duration.ofSeconds(30));
        assertThat(pace.before("chat.update", "")).isZero();
        pass(Duration.ofSeconds(31));
        assertThat(pace.before("chat.postMessage", "C1")).isZero();
    }

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }
}

package dev.evenkeel.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import org.junit.jupiter.api.Test;

class SettableClockTest {

    private final SettableClock clock = SettableClock.alone();

    @Test
    void time_that_was_skipped_has_passed() {
        long before = clock.passedNanos();

        clock.advance(Duration.ofMinutes(1));

        assertThat(clock.passedNanos() - before)
                .isBetween(
                        Duration.ofMinutes(1).toNanos(), Duration.ofMinutes(2).toNanos());
    }

    @Test
    void what_has_passed_stays_passed_when_the_clock_goes_back() {
        clock.advance(Duration.ofHours(1));
        long before = clock.passedNanos();

        clock.release();

        assertThat(clock.passedNanos()).isGreaterThanOrEqualTo(before);
    }
}

package dev.evenkeel.nudge.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CadenceTest {

    private static final Instant DECLARED = Instant.parse("2026-11-21T10:00:00Z");

    @ParameterizedTest(name = "last sign {0} after declaration, asked every {1}: next {2} after declaration")
    @CsvSource({
        "PT0S,    PT15M, PT15M",
        "PT1H45M, PT15M, PT2H",
        "PT2H,    PT15M, PT2H30M",
        "PT7H30M, PT15M, PT8H",
        "PT8H,    PT15M, PT9H",
        "PT3H,    PT30M, PT4H",
    })
    void the_interval_stretches_after_two_and_eight_hours(Duration sign, Duration interval, Duration next) {
        assertThat(Cadence.next(DECLARED.plus(sign), interval, DECLARED)).isEqualTo(DECLARED.plus(next));
    }

    @Test
    void getting_worse_brings_the_first_rhythm_back() {
        Instant sign = DECLARED.plus(Duration.ofHours(3));
        assertThat(Cadence.next(sign, Duration.ofMinutes(15), sign)).isEqualTo(sign.plus(Duration.ofMinutes(15)));
    }

    @ParameterizedTest(name = "promised for in {0}: asked in {1}")
    @CsvSource({"PT30M, PT25M", "PT15M, PT10M", "PT6M, PT4M", "PT3S, PT2S"})
    void a_promise_is_asked_for_five_minutes_before_or_a_third_when_that_is_shorter(Duration in, Duration asked) {
        assertThat(Cadence.beforePromise(DECLARED, DECLARED.plus(in))).isEqualTo(DECLARED.plus(asked));
    }

    @Test
    void a_promise_of_the_past_is_asked_for_at_once() {
        Instant past = DECLARED.minusSeconds(60);
        assertThat(Cadence.beforePromise(DECLARED, past)).isEqualTo(past);
    }
}

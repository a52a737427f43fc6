package dev.evenkeel.slack.typed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PauseTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "10m,PT10M",
                "10,PT10M",
                "45 min,PT45M",
                "1h,PT1H",
                "1h30m,PT1H30M",
                "for 2 hours,PT2H",
                "24h,PT24H",
                "'',-",
                "0,-",
                "0m,-",
                "25h,-",
                "-5,-",
                "soon,-",
                "10 parsecs,-",
                "9999999,-",
                "10m please,-"
            })
    void reads_how_long_something_is_put_off(String typed, Duration meant) {
        assertThat(Pause.read(typed)).isEqualTo(Optional.ofNullable(meant));
    }
}

package dev.evenkeel.slack.command.undo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.evenkeel.mitigation.Verdict;

class TriedLineTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "revert checkout to 1041|revert checkout to 1041|-",
                "revert checkout to 1041 same|revert checkout to 1041|SAME",
                "revert checkout: no change|revert checkout|SAME",
                "flag off new-pricing, it helped!|flag off new-pricing|HELPED",
                "halt the push Worse|halt the push|WORSE",
                "restart of the same|restart of the|SAME",
                "the samesame|the samesame|-",
                "same|''|SAME",
                "''|''|-",
            })
    void a_verdict_stands_at_the_end(String typed, String what, Verdict verdict) {
        assertThat(TriedLine.read(typed)).isEqualTo(new TriedLine(what, Optional.ofNullable(verdict)));
    }
}

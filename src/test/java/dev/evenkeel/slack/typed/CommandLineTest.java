package dev.evenkeel.slack.typed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandLineTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            emptyValue = "",
            value = {
                "''~''~''~''",
                "'   '~''~''~''",
                "status~''~status~''",
                "STATUS?~''~status~''",
                "update two pods back~''~update~two pods back",
                "INC-12~INC-12~''~''",
                "inc-12 status~INC-12~status~''",
                "inc12: status~INC-12~status~''",
                "INC-0012 note disk full~INC-12~note~disk full",
                "sev2~''~sev~2",
                "SEV1!~''~sev~1",
                "sev 3~''~sev~3",
                "sev9~''~sev~9",
                "severity sev1~''~severity~sev1",
                "INC-7 sev1~INC-7~sev~1",
                "incident is over~''~incident~is over",
                "?~''~?~''",
                "lead <@U123|ann>~''~lead~<@U123|ann>",
            })
    void takes_a_line_apart(String typed, String incident, String verb, String rest) {
        assertThat(CommandLine.read(typed))
                .isEqualTo(new CommandLine(Optional.of(incident).filter(key -> !key.isEmpty()), verb, rest));
    }

    @Test
    void keeps_the_lines_of_a_long_update() {
        assertThat(CommandLine.read("update first\r\nsecond").rest()).isEqualTo("first\nsecond");
    }

    @Test
    void nothing_typed_makes_it_throw_or_lose_a_visible_letter() {
        Random random = new Random(20261121);
        for (int round = 0; round < 20_000; round++) {
            String typed = Strings.hostile(random, 40);
            CommandLine line = CommandLine.read(typed);
            String visible = Typed.clean(typed).replaceAll("\\s", "");
            boolean severity = line.verb().equals("sev");
            assertThat(visible)
                    .endsWith(
                            severity
                                    ? line.rest().replaceAll("^\\S+|\\s", "")
                                    : line.rest().replaceAll("\\s", ""));
            assertThat(line.verb()).doesNotContain(" ");
        }
        assertThat(CommandLine.read("x".repeat(10_000)).verb()).hasSize(10_000);
        assertThat(CommandLine.read("?!".repeat(5_000) + "x").verb()).hasSize(10_001);
    }
}

package dev.evenkeel.slack.command.facts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.evenkeel.change.Kind;

class ChangeLineTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "deploy checkout \"Round prices up\" | DEPLOY | checkout | Round prices up",
                "code_deploy checkout Round prices up | DEPLOY | checkout | Round prices up",
                "DATA_PUSH svc:threat-feed new list | DATA_PUSH | threat-feed | new list",
                "data push threat-feed new list | DATA_PUSH | threat-feed | new list",
                "data threat-feed new list | DATA_PUSH | threat-feed | new list",
                "data push feed | DATA_PUSH | push | feed",
                "config change checkout halve the timeouts | CONFIG_CHANGE | checkout | halve the timeouts",
                "manual db-main “failed over by hand” | MANUAL_OPERATION | db-main | failed over by hand",
                "infra acme/edge node images | INFRA_CHANGE | acme/edge | node images",
                "migration orders V87 | MIGRATION | orders | V87",
            })
    void a_kind_a_service_and_words_are_a_change(String typed, Kind kind, String service, String text) {
        assertThat(ChangeLine.read(typed)).isEqualTo(new ChangeLine.Complete(kind, service, text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "reboot checkout it was slow",
                "deploy",
                "deploy checkout",
                "deploy \"checkout\" x",
                "deploy checkout \"\""
            })
    void whatLacksSomethingIsAnsweredWithAnExample(String typed) {
        assertThat(ChangeLine.read(typed))
                .isInstanceOfSatisfying(
                        ChangeLine.Refused.class,
                        refused -> assertThat(refused.sentence()).contains("/incident change"));
    }

    @Test
    void theKindsThereAreStandInTheAnswerToAnUnknownOne() {
        assertThat(ChangeLine.read("reboot checkout now").toString()).contains("`data_push`", "`manual_operation`");
    }
}

package dev.evenkeel.incident.declare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.evenkeel.incident.SomeIncident;

class ChannelNameTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    checkout returns 500        | inc-12-checkout-returns-500
                    Überlauf in der Straße!     | inc-12-uberlauf-in-der-strasse
                    Большой сбой платежей       | inc-12-bolshoi-sboi-platezhei
                    Щука и ёж                   | inc-12-shchuka-i-ezh
                    Οι πληρωμές απέτυχαν        | inc-12-oi-pliromes-apetychan
                    łódź æther ø                | inc-12-lodz-aether-o
                    結帳失敗                      | inc-12
                    الدفع معطل                   | inc-12
                    結帳 checkout 失敗            | inc-12-checkout
                    🔥🔥🔥                        | inc-12
                    <!channel> it's DOWN_now    | inc-12-channel-its-down-now
                    ---                         | inc-12
                    """)
    void aChannelIsNamedByWhatIsLeftOfTheTitleInSmallLetters(String title, String name) {
        assertThat(ChannelName.of("inc", SomeIncident.titled(title).facts())).isEqualTo(name);
    }

    @Test
    void aDrillIsMarkedInTheNameOfItsChannel() {
        assertThat(ChannelName.of("inc", SomeIncident.drill("two back").facts()))
                .isEqualTo("inc-12-drill-two-back");
    }

    @Test
    void aLongTitleIsCutBetweenWords() {
        String name = ChannelName.of(
                "inc", SomeIncident.titled("payments ".repeat(22)).facts());
        assertThat(name).hasSizeLessThanOrEqualTo(76).endsWith("payments");
    }

    @Test
    void aPrefixThatIsNoneIsReplaced() {
        assertThat(ChannelName.of("", SomeIncident.titled("x").facts())).isEqualTo("inc-12-x");
        assertThat(ChannelName.of("Störung!", SomeIncident.titled("x").facts())).isEqualTo("storung-12-x");
    }

    @RepeatedTest(200)
    void everyTitleGivesANameThatIsValidAndNeverEmpty(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        StringBuilder title = new StringBuilder();
        random.ints(random.nextInt(1, 200), 0, random.nextBoolean() ? 0x250 : 0x1F700)
                .filter(Character::isDefined)
                .forEach(title::appendCodePoint);
        assertThat(ChannelName.of("inc", SomeIncident.titled(title.toString()).facts()))
                .as("seed " + repetition.getCurrentRepetition())
                .matches("inc-12(-[a-z0-9]+)*")
                .hasSizeLessThanOrEqualTo(76);
    }
}

package dev.evenkeel.slack.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChannelNameTest {

    @ParameterizedTest
    @CsvSource({
        "inc-12-checkout, inc-12-checkout",
        "Inc 12: Checkout <down>!, inc-12-checkout-down",
        "inc-12-\u0437\u0430\u043a\u0430\u0437, inc-12",
        "'\ud83d\udd25', incident",
        "--__--, incident"
    })
    void a_wanted_name_becomes_one_that_slack_takes(String wanted, String name) {
        assertThat(new ChannelName(wanted).number(1)).isEqualTo(name);
    }

    @Test
    void whatever_is_wanted_the_name_is_valid_and_each_number_is_another() {
        Random random = new Random(7);
        for (int round = 0; round < 2_000; round++) {
            StringBuilder wanted = new StringBuilder();
            for (int i = random.nextInt(200); i > 0; i--) {
                wanted.appendCodePoint(random.nextInt(random.nextBoolean() ? 128 : 0x2000) + 1);
            }
            ChannelName name = new ChannelName(wanted.toString());
            assertThat(name.number(1)).matches("[a-z0-9_-]{1,80}");
            assertThat(name.number(2))
                    .matches("[a-z0-9_-]{1,80}")
                    .endsWith("-2")
                    .isNotEqualTo(name.number(1));
            assertThat(name.number(20)).matches("[a-z0-9_-]{1,80}").endsWith("-20");
        }
    }
}

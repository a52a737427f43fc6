package dev.evenkeel.slack.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

class SignatureTest {

    private static final Instant NOW = Instant.parse("2026-11-21T14:05:00Z");
    private static final byte[] BODY = "command=%2Fincident".getBytes(StandardCharsets.UTF_8);

    private final Signature signature = new Signature(List.of("old secret", "new secret"));

    @Test
    void slacks_own_example_is_valid() {
        // https://docs.slack.dev/authentication/verifying-requests-from-slack
        String body = "token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow&channel_id=G8PSS9T3V"
                + "&channel_name=foobar&user_id=U2CERLKJA&user_name=roadrunner&command=%2Fwebhook-collect&text=&response_url="
                + "https%3A%2F%2Fhooks.slack.com%2Fcommands%2FT1DC2JH3J%2F397700885554%2F96rGlfmibIGlgcZRskXaIFfN&trigger_id="
                + "398738663015.47445629121.803a0bc887a14d10d2c447fce8b6703c";
        Knock knock = new Knock(
                Optional.of("1531420618"),
                Optional.of("v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503"),
                body.getBytes(StandardCharsets.UTF_8));
        assertThat(new Signature(List.of("8f742231b10e8888abcd99yyyzzz85a5"))
                        .refuse(knock, Instant.ofEpochSecond(1531420618)))
                .isEmpty();
    }

    @Test
    void while_a_secret_is_replaced_both_are_valid() {
        assertThat(signature.refuse(Signed.by("old secret", NOW, BODY), NOW)).isEmpty();
        assertThat(signature.refuse(Signed.by("new secret", NOW, BODY), NOW)).isEmpty();
        assertThat(signature.refuse(Signed.by("no secret", NOW, BODY), NOW)).contains("bad_signature");
    }

    @Test
    void a_timestamp_counts_for_five_minutes_to_both_sides() {
        for (int seconds : List.of(-300, -299, 0, 299, 300)) {
            Instant at = NOW.plusSeconds(seconds);
            assertThat(signature.refuse(Signed.by("old secret", at, BODY), NOW)).isEmpty();
        }
        for (Duration off : List.of(
                Duration.ofSeconds(301), Duration.ofSeconds(-301), Duration.ofHours(24), Duration.ofDays(-9000))) {
            assertThat(signature.refuse(Signed.by("old secret", NOW.plus(off), BODY), NOW))
                    .contains("stale");
        }
    }

    @Test
    void what_is_unsigned_or_signed_in_another_way_is_refused() {
        Knock good = Signed.by("old secret", NOW, BODY);
        assertThat(signature.refuse(new Knock(Optional.empty(), good.signature(), BODY), NOW))
                .contains("unsigned");
        assertThat(signature.refuse(new Knock(good.timestamp(), Optional.empty(), BODY), NOW))
                .contains("unsigned");
        for (String timestamp : List.of("", " ", "soon", "-1", "1e9", "99999999999999999999")) {
            assertThat(signature.refuse(new Knock(Optional.of(timestamp), good.signature(), BODY), NOW))
                    .contains("bad_timestamp");
        }
        for (String given : List.of(
                "", "v0=", "v1=00", "v0=" + "0".repeat(64), good.signature().get() + "0")) {
            assertThat(signature.refuse(new Knock(good.timestamp(), Optional.of(given), BODY), NOW))
                    .contains("bad_signature");
        }
    }

    @Test
    void one_changed_byte_of_the_body_is_noticed() {
        Knock good = Signed.by("old secret", NOW, BODY);
        for (int i = 0; i < BODY.length; i++) {
            byte[] changed = BODY.clone();
            changed[i] ^= 1;
            assertThat(signature.refuse(new Knock(good.timestamp(), good.signature(), changed), NOW))
                    .contains("bad_signature");
        }
    }

    @Test
    void without_a_secret_nothing_is_valid() {
        assertThat(new Signature(List.of()).refuse(Signed.by("x", NOW, BODY), NOW))
                .contains("no_secret");
    }
}

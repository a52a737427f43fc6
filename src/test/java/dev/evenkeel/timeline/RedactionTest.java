package dev.evenkeel.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedactionTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    the token is xoxb-1234567890-abcdefghij ok               | the token is [redacted] ok
                    xapp-1-A111-222-abcdef                                   | [redacted]
                    use ghp_abcdefghijklmnopqrstuvwxyz0123456789             | use [redacted]
                    github_pat_11ABCDEFG0abcdefghijkl_mnopqrstuv             | [redacted]
                    key AKIAIOSFODNN7EXAMPLE leaked                          | key [redacted] leaked
                    eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0In0.abcDEF123_-x    | [redacted]
                    Authorization: Bearer abcdef0123456789xyz                | Authorization: Bearer [redacted]
                    see https://admin:hunter2@db.example.com/x               | see https://admin:[redacted]@db.example.com/x
                    postgres://app:s3cr%23t@10.0.0.1:5432/app                | postgres://app:[redacted]@10.0.0.1:5432/app
                    password=hunter2 then restart                            | password=[redacted] then restart
                    AWS_SECRET_ACCESS_KEY=wJalrXUtnFEMI/K7MDENG/bPxRfiCY     | AWS_SECRET_ACCESS_KEY=[redacted]
                    api_key: "a1b2c3d4e5f6"                                  | api_key: [redacted]
                    https://hooks.slack.com/services/T0/B0/abcDEF            | https://hooks.slack.com/services/[redacted]
                    """)
    void whatLooksLikeASecretIsBlackedOut(String said, String stored) {
        assertThat(Redaction.of(said)).isEqualTo(stored);
    }

    @Test
    void aPrivateKeyIsBlackedOutEvenWhenItIsCutOff() {
        String key = "-----BEGIN RSA PRIVATE KEY-----\nMIIEow\nabc\n-----END RSA PRIVATE KEY-----";
        assertThat(Redaction.of("a " + key + " b")).isEqualTo("a [redacted] b");
        assertThat(Redaction.of("a " + key.substring(0, 45))).isEqualTo("a [redacted]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "token: expired, secret rotation is done",
                "the password reset page returns 500",
                "checkout 1042 at 14:05 UTC, error rate 94 %",
                "see https://example.com:8443/a?b=c#d and mail ana@example.com",
                "sk-8 and basic checks passed",
                "bearer of bad news"
            })
    void ordinaryWordsStay(String said) {
        assertThat(Redaction.of(said)).isEqualTo(said);
    }

    @Test
    void aVeryLongTextIsReadInReasonableTime() {
        String hostile = "password:".repeat(4_000) + "://" + "a".repeat(40_000) + "eyJ" + "a.".repeat(20_000);
        assertThat(Redaction.of(hostile)).isNotEmpty();
    }
}

package dev.evenkeel.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ApiTokenTest {

    @Test
    void a_token_has_a_name_a_secret_and_perhaps_the_right_to_read_private_incidents() {
        List<ApiToken> tokens = ApiToken.parse("ci:abc, audit:def:private,");

        assertThat(tokens).extracting(ApiToken::name).containsExactly("ci", "audit");
        assertThat(tokens).extracting(ApiToken::readsPrivate).containsExactly(false, true);
        assertThat(tokens.getFirst().opensFor("abc")).isTrue();
        assertThat(tokens.getFirst().opensFor("def")).isFalse();
    }

    @Test
    void the_secret_is_not_kept() {
        assertThat(ApiToken.parse("ci:verysecret").toString()).doesNotContain("verysecret");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "verysecret",
                ":verysecret",
                "ci:",
                "ci:verysecret:publik",
                "ci:verysecret,ci:other",
                "a:b:private:c"
            })
    void a_malformed_setting_is_named_without_telling_the_secret(String setting) {
        assertThatThrownBy(() -> ApiToken.parse(setting))
                .hasMessageStartingWith("EVENKEEL_API_TOKENS, entry ")
                .message()
                .doesNotContain("verysecret");
    }
}

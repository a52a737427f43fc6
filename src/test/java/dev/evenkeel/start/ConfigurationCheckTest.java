package dev.evenkeel.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigurationCheckTest {

    @Test
    void an_empty_environment_starts() {
        assertThat(ConfigurationCheck.complaints(Map.of(), Map.of())).isEmpty();
        assertThat(ConfigurationCheck.complaints(Map.of("PATH", "/bin", "EVENKEELISH", "x"), Map.of()))
                .isEmpty();
    }

    @Test
    void an_unknown_name_is_named_with_the_nearest_setting() {
        assertThat(ConfigurationCheck.complaints(Map.of("EVENKEEL_ANOUNCE_CHANEL", "x"), Map.of()))
                .singleElement()
                .asString()
                .startsWith("EVENKEEL_ANOUNCE_CHANEL is not a setting")
                .contains("EVENKEEL_ANNOUNCE_CHANNEL?")
                .doesNotContain("\n");
    }

    @Test
    void a_name_that_resembles_none_gets_no_guess() {
        assertThat(ConfigurationCheck.complaints(Map.of("EVENKEEL_FLUX_CAPACITOR", "x"), Map.of()))
                .containsExactly("EVENKEEL_FLUX_CAPACITOR is not a setting. The README lists them all.");
    }

    @Test
    void the_file_beside_the_process_is_read_like_the_environment_which_wins() {
        Map<String, String> file = Map.of("EVENKEEL_HTTP_PORT", "many", "EVENKEEL_TYPO", "1");

        assertThat(ConfigurationCheck.complaints(Map.of(), file)).hasSize(2);
        assertThat(ConfigurationCheck.complaints(Map.of("EVENKEEL_HTTP_PORT", "8080"), file))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "EVENKEEL_SERVICE_HOST",
                "EVENKEEL_SERVICE_PORT",
                "EVENKEEL_SERVICE_PORT_HTTP",
                "EVENKEEL_PORT",
                "EVENKEEL_PORT_8080_TCP",
                "EVENKEEL_PORT_8080_TCP_ADDR",
                "EVENKEEL_STAGING_SERVICE_HOST",
                "EVENKEEL_STAGING_PORT_8080_TCP_PROTO"
            })
    void names_that_kubernetes_injects_are_ignored(String name) {
        assertThat(ConfigurationCheck.complaints(Map.of(name, "tcp://10.0.0.7:8080"), Map.of()))
                .isEmpty();
    }

    @Test
    void our_own_port_is_ours_even_when_kubernetes_injects_that_name() {
        assertThat(ConfigurationCheck.complaints(Map.of("EVENKEEL_HTTP_PORT", "tcp://10.0.0.7:8080"), Map.of()))
                .containsExactly("EVENKEEL_HTTP_PORT is 'tcp://10.0.0.7:8080': write a port between 0 and 65535.");
    }

    @ParameterizedTest
    @CsvSource({
        "EVENKEEL_HTTP_PORT, 70000",
        "EVENKEEL_HTTP_PORT, -1",
        "EVENKEEL_BASE_URL, incidents.example.org",
        "EVENKEEL_BASE_URL, https://",
        "SLACK_API_URL, slack",
        "EVENKEEL_DATABASE_URL, postgres://db/evenkeel",
        "EVENKEEL_ZONE, Europe/Atlantis",
        "EVENKEEL_NUDGE_GAP, ten minutes",
        "EVENKEEL_NUDGE_GAP, PT-5M",
        "EVENKEEL_HELPED_AFTER, 5m",
        "EVENKEEL_NUDGE_CHECKIN_SEV1, PT0S",
        "EVENKEEL_NUDGE_CHECKIN_SEV1, never",
        "EVENKEEL_API_TOKENS, only-a-token",
        "EVENKEEL_API_TOKENS, 'ci:one:public'",
        "EVENKEEL_CHANNEL_PREFIX, Incident Room",
        "EVENKEEL_ANNOUNCE_CHANNEL, two words",
        "EVENKEEL_ACT_HOSTS, https://halt.example.org/path",
        "EVENKEEL_ACT_HOSTS, 'halt.example.org; other.example.org'",
        "EVENKEEL_ACT_HOSTS, user@halt.example.org",
        "EVENKEEL_ACT_SECRET, whsec_not base64",
        "EVENKEEL_MAY_ACT, checkout:restart=commander",
        "EVENKEEL_MAY_ACT, checkout=somebody"
    })
    void a_malformed_value_is_one_line_that_names_its_key(String name, String value) {
        assertThat(ConfigurationCheck.complaints(Map.of(name, value), Map.of()))
                .singleElement()
                .asString()
                .startsWith(name + " is ")
                .contains(": write ")
                .doesNotContain("\n");
    }

    @ParameterizedTest
    @CsvSource({
        "EVENKEEL_HTTP_PORT, 8080",
        "EVENKEEL_BASE_URL, https://incidents.example.org",
        "SLACK_API_URL, https://slack.com/api/",
        "EVENKEEL_DATABASE_URL, jdbc:postgresql://db:5432/evenkeel",
        "EVENKEEL_ZONE, Europe/Berlin",
        "EVENKEEL_NUDGE_GAP, PT0S",
        "EVENKEEL_HELPED_AFTER, PT30S",
        "EVENKEEL_NUDGE_CHECKIN_SEV1, PT15M",
        "EVENKEEL_NUDGE_PUBLIC_UPDATE_ALL, off",
        "EVENKEEL_API_TOKENS, 'ci:one, dashboards:two:private'",
        "EVENKEEL_CHANNEL_PREFIX, inc",
        "EVENKEEL_ANNOUNCE_CHANNEL, '#incidents'",
        "EVENKEEL_ANNOUNCE_CHANNEL, ''",
        "EVENKEEL_ACT_HOSTS, 'halt.example.org, halt.example.org:8443, http://10.0.0.7:8080'",
        "EVENKEEL_ACT_SECRET, any text",
        "EVENKEEL_MAY_ACT, 'checkout:revert=commander+owner, *:flag_off=anyone,*=U0ANA'",
        "EVENKEEL_ACT_SECRET, whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"
    })
    void a_value_as_documented_starts(String name, String value) {
        assertThat(ConfigurationCheck.complaints(Map.of(name, value), Map.of())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"EVENKEEL_NUDGE_CHECK_IN_SEV1", "EVENKEEL_NUDGE_CHECKIN_SEV5", "EVENKEEL_NUDGE_CHECKIN"})
    void a_clock_for_a_prompt_or_severity_that_does_not_exist_is_refused(String name) {
        assertThat(ConfigurationCheck.complaints(Map.of(name, "PT5M"), Map.of()))
                .singleElement()
                .asString()
                .startsWith(name + " is not a setting");
    }

    @Test
    void no_secret_is_ever_repeated() {
        Map<String, String> given = Map.of(
                "EVENKEEL_API_TOKENS", "hunter2",
                "EVENKEEL_DATABASE_URL", "postgres://me:hunter2@db/evenkeel");

        assertThat(ConfigurationCheck.complaints(given, Map.of()))
                .hasSize(2)
                .allSatisfy(it -> assertThat(it).doesNotContain("hunter2"));
    }

    @Test
    void a_bot_token_asks_for_its_signing_secret() {
        assertThat(ConfigurationCheck.complaints(Map.of("SLACK_BOT_TOKEN", "xoxb-1"), Map.of()))
                .singleElement()
                .asString()
                .startsWith("SLACK_SIGNING_SECRET is empty");
        assertThat(ConfigurationCheck.complaints(
                        Map.of("SLACK_BOT_TOKEN", "xoxb-1", "SLACK_SIGNING_SECRET", "s"), Map.of()))
                .isEmpty();
    }

    @Test
    void a_setting_that_is_agreed_on_and_not_built_yet_is_said_and_does_not_stop() {
        Map<String, String> given = Map.of("EVENKEEL_DEPLOY_CHANNEL", "deploys", "EVENKEEL_NUDGE_STALE_ALL", "off");

        assertThat(ConfigurationCheck.complaints(given, Map.of())).isEmpty();
        assertThat(ConfigurationCheck.remarks(given, Map.of("EVENKEEL_ZONE", "UTC", "SLACK_APP_TOKEN", "")))
                .containsExactly(
                        "EVENKEEL_DEPLOY_CHANNEL is set and has no effect in this version.",
                        "EVENKEEL_NUDGE_STALE_ALL is set and has no effect in this version.");
    }
}

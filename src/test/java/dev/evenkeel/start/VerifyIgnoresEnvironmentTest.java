package dev.evenkeel.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.ServiceLoader;

import io.smallrye.config.ConfigSourceInterceptor;
import io.smallrye.config.DotEnvConfigSourceProvider;
import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is set on the machine that runs the tests, they speak to their own servers only. */
class VerifyIgnoresEnvironmentTest {

    @Test
    void no_setting_of_the_machine_reaches_the_process_of_the_tests() {
        assertThat(System.getenv().keySet())
                .noneMatch(name -> KnownSettings.form(name).isPresent())
                .doesNotContain("GITHUB_TOKEN", "GITHUB_ACT_TOKEN", "GITHUB_WEBHOOK_SECRET");
    }

    @Test
    void every_setting_stands_on_the_list_of_what_the_tests_are_not_given() throws IOException {
        String pom = Files.readString(Path.of("pom.xml"));

        assertThat(KnownSettings.names()).allSatisfy(name -> assertThat(pom).contains("<name>" + name + "</name>"));
    }

    @Test
    void an_environment_full_of_tokens_is_not_seen_by_an_application_under_test() {
        SmallRyeConfig config = sealed().withSources(new EnvConfigSource(
                        Map.of("SLACK_BOT_TOKEN", "xoxb-real", "EVENKEEL_ZONE", "Asia/Tokyo", "GITHUB_TOKEN", "real"),
                        300))
                .build();

        assertThat(config.getOptionalValue("slack.bot-token", String.class)).isEmpty();
        assertThat(config.getOptionalValue("SLACK_BOT_TOKEN", String.class)).isEmpty();
        assertThat(config.getOptionalValue("evenkeel.zone", String.class)).isEmpty();
        assertThat(config.getOptionalValue("github.token", String.class)).isEmpty();
        assertThat(config.getPropertyNames()).noneMatch(name -> name.contains("slack"));
    }

    @Test
    void a_file_full_of_tokens_is_not_seen_either(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve(".env"), "SLACK_BOT_TOKEN=xoxb-real\nEVENKEEL_ZONE=Asia/Tokyo\n");
        SmallRyeConfig config = sealed().withSources(new DotEnvConfigSourceProvider(file.toString())
                        .getConfigSources(getClass().getClassLoader()))
                .build();

        assertThat(config.getOptionalValue("slack.bot-token", String.class)).isEmpty();
        assertThat(config.getOptionalValue("evenkeel.zone", String.class)).isEmpty();
    }

    @Test
    void what_a_test_sets_itself_is_seen() {
        SmallRyeConfig config = sealed().withSources(
                        new PropertiesConfigSource(Map.of("slack.bot-token", "xoxb-test"), "a test", 500))
                .withSources(new EnvConfigSource(Map.of("SLACK_BOT_TOKEN", "xoxb-real"), 300))
                .build();

        assertThat(config.getValue("slack.bot-token", String.class)).isEqualTo("xoxb-test");
    }

    @Test
    void the_seal_stands_wherever_a_test_reads_its_configuration() {
        assertThat(ServiceLoader.load(ConfigSourceInterceptor.class)).anyMatch(it -> it instanceof OutsideSettings);
    }

    private static SmallRyeConfigBuilder sealed() {
        return new SmallRyeConfigBuilder().addDefaultInterceptors().withInterceptors(new OutsideSettings());
    }
}

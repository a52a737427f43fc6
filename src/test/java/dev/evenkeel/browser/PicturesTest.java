package dev.evenkeel.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;

import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import dev.evenkeel.sandbox.play.WireStage;
import dev.evenkeel.story.Performance;
import dev.evenkeel.story.Stories;
import dev.evenkeel.story.Story;
import dev.evenkeel.time.SettableClock;
import dev.evenkeel.web.TestTokens;

/** The page in the middle of a story, on every screen: pictures to look at, and nothing grave for a screen reader. */
@QuarkusTest
@TestProfile(AtThePage.class)
class PicturesTest extends InTheBrowser {

    /** The README's pictures; {@code -Dpictures=renew} takes them anew, with the words they show. */
    private static final Path KEPT = Path.of(".github", "pictures");

    private static Optional<String> channel = Optional.empty();

    @Inject
    SettableClock clock;

    /** Played once, up to the moment when the second way back is on the table. */
    @BeforeEach
    void theMiddleOfAStory() {
        if (channel.isPresent()) {
            return;
        }
        String url = "http://127.0.0.1:" + RestAssured.port;
        WireStage stage = new WireStage(url, url + "/sandbox", Optional.of(TestTokens.CI.replace("Bearer ", "")));
        Story story = Stories.named("two-back").orElseThrow().beginningAt(anAfternoonToCome());
        new Performance(story, stage, minute -> {}).until(Duration.ofMinutes(11));
        channel = stage.channel();
    }

    /** Later than whatever other tests have played, since messages never go back in time; and always the same weekday. */
    private Instant anAfternoonToCome() {
        return clock.instant()
                .atZone(ZoneOffset.UTC)
                .plusDays(1)
                .with(TemporalAdjusters.next(DayOfWeek.TUESDAY))
                .with(LocalTime.of(14, 10))
                .toInstant();
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void the_channel_in_the_middle_of_a_story(Screen screen) throws IOException {
        Page page = open(screen, "ana", channel.orElseThrow());
        assertThat(message(page, "Way back").last()).isVisible();
        Path picture = look(page, screen, "story");
        assertAccessible(page);
        if (screen == Screen.DESKTOP) {
            isInTheReadmeAsItIs(page, picture, "channel.png");
        } else if (screen == Screen.DESKTOP_DARK) {
            isInTheReadmeAsItIs(page, picture, "channel-dark.png");
        }
    }

    /** A picture goes stale when the words in it are no longer what the bot says; its times are always others. */
    private static void isInTheReadmeAsItIs(Page page, Path picture, String name) throws IOException {
        String words = words(page);
        Path kept = KEPT.resolve("channel.txt");
        if ("renew".equals(System.getProperty("pictures"))) {
            Files.createDirectories(KEPT);
            Files.copy(picture, KEPT.resolve(name), StandardCopyOption.REPLACE_EXISTING);
            Files.writeString(kept, words);
        }
        Assertions.assertThat(words)
                .as(
                        "the README's picture shows what is no longer said; take it anew: ./mvnw test -Dtest=PicturesTest -Dpictures=renew")
                .isEqualTo(Files.readString(kept));
        Assertions.assertThat(Files.readString(Path.of("README.md"))).contains(".github/pictures/" + name);
    }

    private static String words(Page page) {
        return message(page, "Did this help")
                .last()
                .innerText()
                .concat(message(page, "Way back").last().innerText())
                .replaceAll("\\d\\d:\\d\\d", "HH:MM")
                .replaceAll("\\d{4}-\\d\\d-\\d\\d", "DATE")
                .replaceAll("\\b(\\d{1,2} [A-Z][a-z]{2}|[A-Z][a-z]{2} \\d{1,2})\\b", "DAY")
                .replaceAll("\\d+ %", "N %")
                .replaceAll("\\d+ changes since", "N changes since");
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void the_beginning_of_the_channel_with_its_card(Screen screen) {
        Page page = open(screen, "bo", channel.orElseThrow());
        message(page, "Impact start").first().scrollIntoViewIfNeeded();
        look(page, screen, "card");
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void the_form_that_declares(Screen screen) {
        Page page = open(screen, "dee", "general");
        say(page, "/incident");
        assertThat(page.getByRole(AriaRole.DIALOG)).containsText("What is broken?");
        look(page, screen, "declare");
        assertAccessible(page);
        page.keyboard().press("Escape");
        assertThat(page.getByRole(AriaRole.DIALOG)).hasCount(0);
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void the_verbs_while_one_types(Screen screen) {
        Page page = open(screen, "ana", channel.orElseThrow());
        composer(page).fill("/incident s");
        assertThat(page.getByRole(AriaRole.LISTBOX)).containsText("suspects");
        look(page, screen, "verbs");
        assertAccessible(page);
        composer(page).fill("");
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void a_thread_beside_the_channel(Screen screen) {
        String id = channel.orElseThrow();
        JsonNode seen = workspace.messages(id).stream()
                .filter(post -> post.path("text").asText().startsWith("I see it too"))
                .findFirst()
                .orElseThrow();
        workspace.reply("ana", id, seen.path("ts").asText(), "Same here, from the phone as well.");
        Page page = open(screen, "/#/U0ANA/" + id + "/" + seen.path("ts").asText());
        Locator thread = page.getByRole(AriaRole.COMPLEMENTARY, new GetByRoleOptions().setName("Thread"));
        assertThat(thread).containsText("from the phone as well");
        look(page, screen, "thread-of-an-incident");
        assertAccessible(page);
    }
}

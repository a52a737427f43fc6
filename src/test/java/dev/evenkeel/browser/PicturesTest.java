package dev.evenkeel.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
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

    /** After whatever other tests have played: a workspace's messages never go back in time. */
    private static final Duration LATER = Duration.ofHours(6);

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
        Story story = Stories.named("two-back")
                .orElseThrow()
                .beginningAt(clock.instant().plus(LATER).truncatedTo(ChronoUnit.MINUTES));
        new Performance(story, stage, minute -> {}).until(Duration.ofMinutes(11));
        channel = stage.channel();
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void the_channel_in_the_middle_of_a_story(Screen screen) {
        Page page = open(screen, "ana", channel.orElseThrow());
        assertThat(message(page, "Way back").last()).isVisible();
        look(page, screen, "story");
        assertAccessible(page);
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
        look(page, screen, "form");
        assertAccessible(page);
        page.keyboard().press("Escape");
        assertThat(page.getByRole(AriaRole.DIALOG)).hasCount(0);
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void the_verbs_while_one_types(Screen screen) {
        Page page = open(screen, "ana", channel.orElseThrow());
        Locator box = page.getByRole(AriaRole.FORM, new GetByRoleOptions().setName("New message"))
                .getByRole(AriaRole.TEXTBOX);
        box.fill("/incident s");
        assertThat(page.getByRole(AriaRole.LISTBOX)).containsText("suspects");
        look(page, screen, "verbs");
        assertAccessible(page);
        box.fill("");
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
        look(page, screen, "thread");
        assertAccessible(page);
    }
}

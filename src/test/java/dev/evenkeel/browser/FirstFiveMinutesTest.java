package dev.evenkeel.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import org.junit.jupiter.api.Test;

import dev.evenkeel.web.TestTokens;

/** What a newcomer does at the page: declare, be asked, look at the suspects, go back twice, resolve, read the draft. */
@QuarkusTest
@TestProfile(AtThePage.class)
class FirstFiveMinutesTest extends InTheBrowser {

    @Inject
    InstantSource clock;

    private final String service = "basket-" + UUID.randomUUID().toString().substring(0, 6);

    @Test
    void from_the_form_to_the_draft_by_hand() throws IOException {
        deploy("1042", Duration.ofMinutes(50));
        deploy("1043", Duration.ofMinutes(8));
        String title = service + " answers 500";
        Page ana = open(Screen.DESKTOP, "ana", "general");

        declareByForm(ana, title);
        String channel = await().atMost(PATIENCE)
                .until(() -> incident(title).path("channel").path("id").asText(""), id -> !id.isEmpty());
        String name = workspace.channel(channel).path("name").asText();
        ana.getByRole(AriaRole.NAVIGATION)
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(name))
                .click();
        assertThat(message(ana, title).first()).isVisible();

        say(ana, "/incident svc " + service);
        assertThat(message(ana, "Services by").last()).isVisible();
        assertThat(message(ana, "Way back").last()).containsText("1042");

        workspace.advance(Duration.ofMinutes(3));
        press(ana, "I take it");
        assertThat(message(ana, "has command").last()).isVisible();

        press(ana, "Not it");
        assertThat(message(ana, "Not it, says").last()).isVisible();

        say(ana, "/incident tried back to 1041 helped");
        say(ana, "/incident mitigated Running on 1041");
        assertThat(message(ana, "Mitigated").last()).isVisible();
        say(ana, "/incident resolve It holds");
        assertThat(message(ana, "Resolved by").last()).isVisible();

        say(ana, "/incident postmortem export md");
        Locator file =
                ana.getByRole(AriaRole.REGION, new GetByRoleOptions().setName("File " + key(title) + "-postmortem.md"));
        assertThat(file).isVisible();
        Download draft = ana.waitForDownload(
                () -> file.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Download"))
                        .click());
        assertThat(Files.readString(draft.path()))
                .startsWith("# Postmortem " + key(title))
                .contains("1041");
        Page opened =
                ana.waitForPopup(() -> file.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Open"))
                        .click());
        assertThat(opened.locator("body")).containsText("# Postmortem " + key(title));
    }

    private static void declareByForm(Page page, String title) {
        say(page, "/incident");
        Locator form = page.getByRole(AriaRole.DIALOG);
        form.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Declare"))
                .click();
        assertThat(form).containsText("Please fill in this field.");
        form.getByLabel("What is broken?").fill(title);
        form.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Declare"))
                .click();
        assertThat(form).hasCount(0);
    }

    private static String key(String title) {
        return incident(title).path("key").asText();
    }

    private void deploy(String version, Duration ago) {
        int number = Integer.parseInt(version);
        Instant at = clock.instant().minus(ago);
        given().header("Authorization", TestTokens.CI)
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "source",
                        "ci",
                        "id",
                        service + "-" + version,
                        "kind",
                        "deploy",
                        "service",
                        service,
                        "title",
                        "Release " + version,
                        "version",
                        version,
                        "previousVersion",
                        Integer.toString(number - 1),
                        "status",
                        "succeeded",
                        "startedAt",
                        at.toString()))
                .post("/api/v1/changes")
                .then()
                .statusCode(202);
    }
}

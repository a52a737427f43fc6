package dev.evenkeel.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
@TestProfile(AtThePage.class)
class PageOpensTest extends InTheBrowser {

    @ParameterizedTest
    @EnumSource(Screen.class)
    void the_page_opens_on_every_screen_without_a_complaint(Screen screen) {
        Page page = open(screen, "");
        assertThat(page.title()).contains("Evenkeel sandbox");
        look(page, screen, "front");
        assertAccessible(page);
    }
}

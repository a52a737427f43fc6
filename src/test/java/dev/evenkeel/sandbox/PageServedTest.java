package dev.evenkeel.sandbox;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageServedTest extends InTheSandbox {

    private static final String BROWSER = "text/html,application/xhtml+xml,*/*;q=0.8";

    @Test
    void a_browser_gets_the_page_and_everybody_else_the_list_of_routes() {
        given().header("Accept", BROWSER)
                .get(server.url())
                .then()
                .statusCode(200)
                .contentType("text/html")
                .body(containsString("<title>Evenkeel sandbox</title>"));
        given().header("Accept", "*/*")
                .get(server.url())
                .then()
                .statusCode(200)
                .contentType("text/plain")
                .body(containsString("As a person (POST /sandbox/...)"));
    }

    @Test
    void the_page_brings_its_own_script_and_style_and_may_fetch_nothing_from_elsewhere() {
        String page = given().header("Accept", BROWSER).get(server.url()).asString();
        assertThat(page).doesNotContain("http://", "https://").contains("/sandbox/page/page.js");
        given().get(server.url() + "/page/page.css").then().statusCode(200).contentType("text/css");
        given().get(server.url() + "/page/page.js")
                .then()
                .statusCode(200)
                .contentType("text/javascript")
                .header("X-Content-Type-Options", "nosniff");
        assertThat(given().header("Accept", BROWSER).get(server.url()).header("Content-Security-Policy"))
                .contains("default-src 'none'", "connect-src 'self'", "script-src 'self';");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nothing.js", "..%2Fsandbox-routes.txt", "page.js.map", "page"})
    void nothing_but_the_pages_files_is_handed_out(String name) {
        given().urlEncodingEnabled(false)
                .get(server.url() + "/page/" + name)
                .then()
                .statusCode(404);
    }
}

package dev.evenkeel.sandbox;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;

import org.junit.jupiter.api.Test;

class OffersTest extends InTheSandbox {

    @Test
    void the_page_offers_the_commands_and_shortcuts_of_the_manifest() {
        given().get(server.url() + "/commands")
                .then()
                .statusCode(200)
                .body("commands.command", contains("/incident", "/inc"))
                .body("commands.hint", hasItem("status | update TEXT | help"))
                .body("shortcuts.callbackId", hasItem("declare_incident"))
                .body("shortcuts.type", hasItem("message"));
    }

    @Test
    void a_bot_that_names_no_verbs_leaves_the_rest_as_it_is() {
        given().get(server.url() + "/commands").then().statusCode(200).body("verbs", empty());

        bot.close();

        given().get(server.url() + "/commands").then().statusCode(200).body("commands.command", hasItem("/incident"));
    }
}

package dev.evenkeel.catalog.backstage;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.evenkeel.people.Team;
import dev.evenkeel.provider.backstage.AllowedDocuments;
import dev.evenkeel.provider.http.FakeOutside;
import dev.evenkeel.sandbox.SandboxClient;
import dev.evenkeel.time.Patience;
import dev.evenkeel.web.TestTokens;

/** Documents in, the catalogue out over HTTP; each reading is a beat of the clock. */
@QuarkusTest
class BackstageCatalogueTest {

    private static final String BAKER = """
            apiVersion: backstage.io/v1alpha1
            kind: Component
            metadata: {name: bst-baker, annotations: {evenkeel.dev/aliases: bst-bread}}
            spec: {owner: ovens, dependsOn: [component:bst-mill]}
            """;
    private static final String MILL = """
            ---
            apiVersion: backstage.io/v1alpha1
            kind: Component
            metadata: {name: bst-mill}
            """;

    @TempDir
    Path folder;

    @TestHTTPResource("/")
    URI root;

    @Inject
    ReadingDue due;

    @Inject
    TakeDocuments take;

    @Inject
    Team team;

    private final FakeOutside outside = new FakeOutside();
    /** Ahead of the application's clock: its own beat, which is given no documents, finds nothing due between two readings of a test. */
    private Instant now = Instant.parse("2036-03-01T10:00:00Z");

    @AfterEach
    void close() {
        outside.close();
        read(List.of());
    }

    /** Strikes once, as a node does that has just started, and waits until the reading is done. */
    private void read(List<String> addresses) {
        now = now.plusSeconds(3600);
        FetchDocument fetch = new FetchDocument(AllowedDocuments.from(outside.url()));
        CatalogueBeat beat = new CatalogueBeat(
                new CatalogSettings(Optional.of(addresses), Duration.ofMinutes(10)), due, fetch, take, team);
        beat.onBeat(now);
        await().atMost(Duration.ofSeconds(10)).until(beat::isIdle);
    }

    private String file(String text) throws IOException {
        return Files.writeString(folder.resolve("catalog-info.yaml"), text).toString();
    }

    private static JsonNode service(String name) {
        JsonNode items = given().header("Authorization", TestTokens.CI)
                .get("/api/v1/services")
                .then()
                .statusCode(200)
                .extract()
                .as(JsonNode.class)
                .get("items");
        for (JsonNode item : items) {
            if (item.path("name").asText().equals(name)) {
                return item;
            }
        }
        throw new AssertionError("no service " + name + " in " + items);
    }

    private static int put(String name, Map<String, Object> body) {
        return given().header("Authorization", TestTokens.CI)
                .contentType(ContentType.JSON)
                .body(body)
                .put("/api/v1/services/" + name)
                .statusCode();
    }

    @Test
    void services_are_read_from_a_file_and_from_a_server_and_their_aliases_work() throws IOException {
        String list = outside.url() + "/api/catalog/entities/by-query";
        outside.teach("GET /api/catalog/entities/by-query", """
                {"items":[{"apiVersion":"backstage.io/v1alpha1","kind":"Component","metadata":{"name":"bst-mill"},
                           "spec":{"owner":"group:default/millers"}}],"pageInfo":{}}""");
        read(List.of(file(BAKER), list));

        assertThat(service("bst-baker").path("dependsOn").get(0).asText()).isEqualTo("bst-mill");
        assertThat(service("bst-baker").path("origin").asText()).endsWith("catalog-info.yaml");
        assertThat(service("bst-mill").path("owner").asText()).isEqualTo("millers");
        assertThat(service("bst-mill").path("origin").asText()).isEqualTo(list);
        given().header("Authorization", TestTokens.CI)
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "kind",
                        "deploy",
                        "service",
                        "bst-bread",
                        "title",
                        "knead",
                        "startedAt",
                        "2026-03-01T09:00:00Z"))
                .post("/api/v1/changes")
                .then()
                .statusCode(202);
        int found = given().header("Authorization", TestTokens.CI)
                .queryParam("service", "bst-baker")
                .get("/api/v1/changes")
                .path("items.size()");
        assertThat(found).isEqualTo(1);
    }

    @Test
    void a_wrong_document_changes_nothing_and_the_doctor_says_where_and_why() throws IOException {
        String file = file(BAKER + MILL);
        read(List.of(file));
        file(BAKER.replace("ovens", "others") + "---\napiVersion: v1\nkind: Component\nmetadata: {name: not a name}\n");
        read(List.of(file));

        assertThat(service("bst-baker").path("owner").asText()).isEqualTo("ovens");
        assertThat(service("bst-mill").path("goneAt").isNull()).isTrue();
        SandboxClient people = new SandboxClient(root.toString());
        await().atMost(Patience.OF_A_TEST).untilAsserted(() -> {
            people.command("ana", "general", "/incident doctor");
            assertThat(people.transcript("general", "ana"))
                    .contains("catalog-info.yaml is refused: line 8: metadata.name has letters");
        });
    }

    @Test
    void what_no_document_names_any_more_is_gone_and_comes_back_with_its_document() throws IOException {
        read(List.of(file(BAKER + MILL)));
        read(List.of(file(BAKER)));

        assertThat(service("bst-mill").path("goneAt").asText()).isNotBlank();
        assertThat(service("bst-baker").path("goneAt").isNull()).isTrue();

        read(List.of(file(BAKER + MILL)));
        assertThat(service("bst-mill").path("goneAt").isNull()).isTrue();
    }

    @Test
    void what_was_put_by_hand_wins_over_what_was_read_before_and_after() throws IOException {
        read(List.of(file(BAKER.replace("bst-", "hand-"))));
        assertThat(put("hand-baker", Map.of("owner", "night shift"))).isEqualTo(200);
        assertThat(put("hand-oven", Map.of("aliases", List.of("hand-bread")))).isEqualTo(201);
        read(List.of(file(BAKER.replace("bst-", "hand-"))));

        assertThat(service("hand-baker").path("owner").asText()).isEqualTo("night shift");
        assertThat(service("hand-baker").path("origin").isNull()).isTrue();

        read(List.of(file(BAKER.replace("bst-baker", "hand-loaf").replace("bst-bread", "hand-bread"))));
        assertThat(service("hand-loaf").path("aliases")).isEmpty();
        read(List.of());
        assertThat(service("hand-oven").path("goneAt").isNull()).isTrue();
    }

    @Test
    void a_name_that_two_documents_claim_belongs_to_the_first() throws IOException {
        String first = file(BAKER);
        String second = Files.writeString(folder.resolve("second.yaml"), BAKER.replace("ovens", "others") + MILL)
                .toString();
        read(List.of(first, second));

        assertThat(service("bst-baker").path("owner").asText()).isEqualTo("ovens");
        assertThat(given().header("Authorization", TestTokens.CI)
                        .get("/api/v1/services")
                        .<List<String>>path("items.findAll { it.goneAt == null }.name"))
                .doesNotContain("bst-mill");
    }
}

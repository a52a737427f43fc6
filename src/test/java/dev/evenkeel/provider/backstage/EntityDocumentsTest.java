package dev.evenkeel.provider.backstage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import dev.evenkeel.provider.Reply;
import dev.evenkeel.provider.http.FakeOutside;
import dev.evenkeel.provider.http.FakeOutside.Says;

/** Documents from a web server and entities from a Backstage server, both on real ports. */
class EntityDocumentsTest {

    private static final String LIST = "/api/catalog/entities/by-query";

    private final FakeOutside outside = new FakeOutside();

    @AfterEach
    void close() {
        outside.close();
    }

    @Test
    void a_document_is_fetched_as_it_is_and_the_token_is_not_shown() {
        outside.teach("GET /catalog-info.yaml", "kind: Component\n");

        assertThat(AllowedDocuments.from(outside.url()).fetch(outside.url() + "/catalog-info.yaml"))
                .isEqualTo(new Reply.Done<>("kind: Component\n"));
        assertThat(outside.last().header("Authorization")).isEmpty();
    }

    @Test
    void every_page_of_a_server_is_asked_for_with_the_token() {
        outside.teach(
                "GET " + LIST,
                asked -> Says.ok(
                        asked.path().contains("cursor=bmV4dA%3D%3D")
                                ? "{\"items\":[{\"kind\":\"API\"}],\"pageInfo\":{}}"
                                : "{\"items\":[{\"kind\":\"Component\"}],\"pageInfo\":{\"nextCursor\":\"bmV4dA==\"}}"));

        assertThat(AllowedDocuments.from(outside.url()).fetch(outside.url() + LIST))
                .isEqualTo(new Reply.Done<>("{\"kind\":\"Component\"}\n---\n{\"kind\":\"API\"}"));
        assertThat(outside.heard())
                .hasSize(2)
                .allSatisfy(asked ->
                        assertThat(asked.header("Authorization")).isEqualTo("Bearer " + AllowedDocuments.TOKEN));
        assertThat(outside.heard().getFirst().path()).contains("filter=kind=component", "limit=500");
    }

    @Test
    void a_host_that_nobody_allowed_is_never_called() {
        assertThat(AllowedDocuments.from("docs.example.org").fetch(outside.url() + "/catalog-info.yaml"))
                .isInstanceOfSatisfying(
                        Reply.NotConfigured.class,
                        reply -> assertThat(reply.setting()).isEqualTo("EVENKEEL_ACT_HOSTS"));
        assertThat(outside.heard()).isEmpty();
    }

    @Test
    void nobody_is_sent_elsewhere() {
        try (FakeOutside other = new FakeOutside()) {
            outside.sayInstead(Says.of(302, "").with("Location", other.url() + "/x"));

            assertThat(AllowedDocuments.from(outside.url()).fetch(outside.url() + "/catalog-info.yaml"))
                    .isInstanceOf(Reply.Refused.class);
            assertThat(other.heard()).isEmpty();
        }
    }

    @Test
    void a_server_that_answers_with_something_else_is_refused_in_words() {
        outside.teach("GET " + LIST, "<html>sign in</html>");

        assertThat(AllowedDocuments.from(outside.url()).fetch(outside.url() + LIST))
                .isEqualTo(new Reply.Refused<>("the server answered something that is not JSON", 200));
        outside.sayInstead(Says.of(503, ""));
        assertThat(AllowedDocuments.from(outside.url()).fetch(outside.url() + LIST))
                .isInstanceOf(Reply.Later.class);
        outside.close();
        assertThat(AllowedDocuments.from(outside.url()).fetch(outside.url() + LIST))
                .isInstanceOf(Reply.Later.class);
    }
}

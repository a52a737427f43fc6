package dev.evenkeel.slack.command;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;

/** {@code GET /slack/verbs}: what can be typed, for programs that help with typing. It says nothing of any incident. */
@ApplicationScoped
class VerbList {

    private final Vocabulary vocabulary;

    @Inject
    VerbList(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    void mount(@Observes Router router) {
        router.get("/slack/verbs").handler(routing -> routing.json(verbs()));
    }

    private JsonArray verbs() {
        JsonArray verbs = new JsonArray();
        vocabulary
                .verbs()
                .forEach(verb -> verbs.add(new JsonObject()
                        .put("name", verb.name())
                        .put("aliases", new JsonArray(verb.aliases()))
                        .put("usage", verb.usage())
                        .put("does", verb.does())));
        return verbs;
    }
}

package dev.evenkeel.sandbox.production;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.http.HttpMethod;

import dev.evenkeel.sandbox.http.Answer;
import dev.evenkeel.sandbox.http.Ask;
import dev.evenkeel.sandbox.http.Door;
import dev.evenkeel.sandbox.http.Json;

/** As much of Unleash's admin API as it takes to find a flag, look at it, and turn it off and on; one project, one environment. */
final class UnleashRoutes {

    private static final String ADMIN = "/production/unleash/api/admin";
    private static final String FEATURE = ADMIN + "/projects/:project/features/:feature";
    private static final String CREATED = "2026-01-01T00:00:00Z";

    private final Production production;

    UnleashRoutes(Production production) {
        this.production = production;
    }

    void addTo(Door door) {
        door.on(HttpMethod.GET, ADMIN + "/search/features", this::search)
                .on(HttpMethod.GET, ADMIN + "/search/events", ask -> noEvents())
                .on(HttpMethod.GET, FEATURE, this::feature)
                .on(HttpMethod.POST, FEATURE + "/environments/:environment/on", ask -> turn(ask, true))
                .on(HttpMethod.POST, FEATURE + "/environments/:environment/off", ask -> turn(ask, false));
    }

    private Answer search(Ask ask) {
        String query = ask.args().text("query").orElse("");
        ObjectNode found = Json.object();
        ArrayNode features = found.putArray("features");
        production.flags().keySet().stream()
                .filter(name -> name.contains(query))
                .forEach(name -> features.addObject().put("name", name).put("project", "default"));
        return Answer.json(200, found.put("total", features.size()));
    }

    /** Nobody but the bot turns a flag here, and it knows what it did. */
    private static Answer noEvents() {
        ObjectNode log = Json.object();
        log.putArray("events");
        return Answer.json(200, log.put("total", 0));
    }

    private Answer feature(Ask ask) {
        String name = ask.part("feature");
        return production
                .flag(name)
                .map(on -> Answer.json(200, feature(name, on)))
                .orElseGet(UnleashRoutes::unknown);
    }

    private static ObjectNode feature(String name, boolean on) {
        ObjectNode feature = Json.object()
                .put("name", name)
                .put("project", "default")
                .put("type", "release")
                .put("stale", false)
                .put("archived", false)
                .put("createdAt", CREATED);
        ObjectNode environment = feature.putArray("environments").addObject();
        environment.put("name", "production").put("enabled", on);
        environment.putArray("strategies").addObject().put("name", "default").put("disabled", false);
        return feature;
    }

    private Answer turn(Ask ask, boolean on) {
        String name = ask.part("feature");
        if (production.flag(name).isEmpty()) {
            return unknown();
        }
        if (production.manner() == Manner.REFUSES) {
            production.refused("turn " + name);
            return Answer.json(
                    403, Json.object().put("name", "PermissionError").put("message", "You need SKIP_CHANGE_REQUEST"));
        }
        production.turn(name, on);
        return production.manner() == Manner.LOSES ? Answer.none() : Answer.json(200, Json.object());
    }

    private static Answer unknown() {
        return Answer.json(404, Json.object().put("name", "NotFoundError").put("message", "No feature found"));
    }
}

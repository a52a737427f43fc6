package dev.evenkeel.sandbox.api.method;

import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.evenkeel.sandbox.act.Screens;
import dev.evenkeel.sandbox.http.Args;
import dev.evenkeel.sandbox.http.Json;
import dev.evenkeel.sandbox.http.Refusal;
import dev.evenkeel.sandbox.limits.Views;
import dev.evenkeel.sandbox.workspace.OpenView;
import dev.evenkeel.sandbox.workspace.Workspace;

/** Forms and Homes. */
final class ViewMethods {

    private final Workspace workspace;
    private final Screens screens;

    ViewMethods(Workspace workspace, Screens screens) {
        this.workspace = workspace;
        this.screens = screens;
    }

    void addTo(Map<String, Method> methods) {
        methods.put("views.open", this::open);
        methods.put("views.push", this::push);
        methods.put("views.update", this::update);
        methods.put("views.publish", this::publish);
    }

    private ObjectNode open(Call call) {
        JsonNode view = view(call.args());
        return shown(screens.open(trigger(call.args(), view), view));
    }

    private ObjectNode push(Call call) {
        JsonNode view = view(call.args());
        return shown(screens.push(trigger(call.args(), view), view));
    }

    private String trigger(Args args, JsonNode view) {
        String id = args.text("trigger_id")
                .or(() -> args.text("interactivity_pointer"))
                .orElse("");
        try {
            return workspace.tickets().exchange(id).user();
        } catch (Refusal refused) {
            if (refused.error().equals("trigger_expired")) {
                screens.miss(workspace.tickets().peek(id), view);
            }
            throw refused;
        }
    }

    private ObjectNode update(Call call) {
        JsonNode content = view(call.args());
        OpenView view = named(call.args());
        call.args().text("hash").filter(h -> !h.equals(view.hash())).ifPresent(h -> {
            throw new Refusal("hash_conflict");
        });
        screens.replace(view, content);
        return shown(view);
    }

    private OpenView named(Args args) {
        Optional<OpenView> byId = args.text("view_id").map(workspace.views()::get);
        Optional<OpenView> byName = args.text("external_id")
                .flatMap(name -> workspace.views().values().stream()
                        .filter(v -> v.given().path("external_id").asText().equals(name))
                        .findFirst());
        return byId.or(() -> byName).orElseThrow(() -> new Refusal("not_found"));
    }

    private ObjectNode publish(Call call) {
        JsonNode view = view(call.args());
        String user = call.args().need("user_id");
        if (workspace.memberById(user).isEmpty()) {
            throw new Refusal("user_not_found");
        }
        return shown(screens.publish(user, view));
    }

    private static JsonNode view(Args args) {
        JsonNode view = args.json("view", "invalid_arguments")
                .orElseThrow(() -> new Refusal("invalid_arguments", "[ERROR] missing required field: view"));
        Views.check(view);
        return view;
    }

    private static ObjectNode shown(OpenView view) {
        ObjectNode answer = Json.object();
        answer.set("view", view.json(Json.object()));
        return answer;
    }
}

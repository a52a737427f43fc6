package dev.evenkeel.sandbox.act;

import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.evenkeel.sandbox.http.Json;
import dev.evenkeel.sandbox.http.Refusal;
import dev.evenkeel.sandbox.workspace.OpenView;
import dev.evenkeel.sandbox.workspace.Ticket;
import dev.evenkeel.sandbox.workspace.Workspace;

/** What forms stand on whose screen, and each person's Home. */
public final class Screens {

    /** Forms that may lie on each other. */
    private static final int HIGHEST_STACK = 3;

    private final Workspace workspace;

    public Screens(Workspace workspace) {
        this.workspace = workspace;
    }

    /** Opens a form; one that stood there goes. */
    public OpenView open(String user, JsonNode view) {
        clear(user);
        return add(user, "", view);
    }

    /** Lays a form on the one on top. */
    public OpenView push(String user, JsonNode view) {
        List<OpenView> stack = stack(user);
        if (stack.isEmpty()) {
            throw new Refusal("not_found");
        }
        if (stack.size() >= HIGHEST_STACK) {
            throw new Refusal("push_limit_reached");
        }
        return add(user, stack.getLast().id(), view);
    }

    /** Notes that a form came too late for the one who called for it. */
    public void miss(Ticket trigger, JsonNode view) {
        ObjectNode late = Json.object()
                .put("id", "late-" + trigger.id())
                .put("type", "modal")
                .put("user", trigger.user())
                .put("lost", "trigger_expired");
        late.set("title", view.path("title").deepCopy());
        workspace.lateForms().put(trigger.user(), late);
    }

    /** Shows somebody their Home; there is one. */
    public OpenView publish(String user, JsonNode view) {
        Optional<OpenView> home = home(user);
        if (home.isPresent()) {
            replace(home.get(), view);
            return home.get();
        }
        return add(user, "", view);
    }

    /** Puts other content into a view. */
    public void replace(OpenView view, JsonNode content) {
        view.replace(withIds(content), hash());
    }

    /** Takes the form on top away. */
    public void close(OpenView view) {
        workspace.views().remove(view.id());
    }

    /** Takes all of somebody's forms away. */
    public void clear(String user) {
        workspace
                .views()
                .values()
                .removeIf(v -> v.user().equals(user) && v.type().equals("modal"));
    }

    /** Somebody's forms, the lowest first. */
    public List<OpenView> stack(String user) {
        return workspace.views().values().stream()
                .filter(v -> v.user().equals(user) && v.type().equals("modal"))
                .toList();
    }

    /** Somebody's Home, once the bot made one. */
    public Optional<OpenView> home(String user) {
        return workspace.views().values().stream()
                .filter(v -> v.user().equals(user) && v.type().equals("home"))
                .findFirst();
    }

    private OpenView add(String user, String previous, JsonNode view) {
        String id = workspace.nextId("V");
        String root = previous.isEmpty() ? id : workspace.views().get(previous).rootId();
        OpenView added = new OpenView(id, user, root, previous, withIds(view), hash());
        workspace.views().put(id, added);
        return added;
    }

    private String hash() {
        return workspace.now().seconds() + "." + workspace.nextId("h");
    }

    private ObjectNode withIds(JsonNode view) {
        ObjectNode copy = view.deepCopy();
        if (copy.get("blocks") instanceof ArrayNode blocks) {
            blocks.forEach(block -> Ids.complete(workspace, (ObjectNode) block));
        }
        return copy;
    }
}

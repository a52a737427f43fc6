package dev.evenkeel.sandbox.api.method;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import dev.evenkeel.sandbox.act.Acts;
import dev.evenkeel.sandbox.limits.Grants;
import dev.evenkeel.sandbox.workspace.Workspace;

/** Every method by its name. */
public final class Methods {

    private final Map<String, Method> byName = new HashMap<>();

    public Methods(Workspace workspace, Acts acts, Grants grants) {
        Within within = new Within(workspace, grants);
        new ConversationMethods(workspace, within, acts.rooms()).addTo(byName);
        new MembershipMethods(workspace, within, acts.rooms()).addTo(byName);
        new ReadingMethods(within).addTo(byName);
        new ChatMethods(workspace, within, acts.posting()).addTo(byName);
        new MarkingMethods(within, acts.marking()).addTo(byName);
        new BookmarkMethods(workspace, within).addTo(byName);
        new ViewMethods(workspace, acts.screens()).addTo(byName);
        new PeopleMethods(workspace, grants).addTo(byName);
        new FileMethods(workspace, within, acts.posting()).addTo(byName);
    }

    /** The method of this name, where there is one. */
    public Optional<Method> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }
}

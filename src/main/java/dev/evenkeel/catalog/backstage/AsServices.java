package dev.evenkeel.catalog.backstage;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import dev.evenkeel.catalog.Service;

/** Turns entities into services: an API into those who provide it, a dependency told from either end into one, refs into names. */
final class AsServices {

    private final Map<EntityRef, Entity> all = new HashMap<>();
    private final Map<EntityRef, Set<EntityRef>> needs = new HashMap<>();
    private final Map<EntityRef, Set<EntityRef>> providers = new HashMap<>();

    /** Knows these entities, of whatever documents. */
    AsServices(Collection<Entity> entities) {
        entities.forEach(entity -> all.put(entity.ref(), entity));
        for (Entity entity : entities) {
            entity.provides()
                    .forEach(api -> providers
                            .computeIfAbsent(api, key -> new LinkedHashSet<>())
                            .add(entity.ref()));
            needs.computeIfAbsent(entity.ref(), key -> new LinkedHashSet<>()).addAll(entity.dependsOn());
            entity.dependencyOf()
                    .forEach(other -> needs.computeIfAbsent(other, key -> new LinkedHashSet<>())
                            .add(entity.ref()));
        }
    }

    /** One of them as a service of the catalogue. */
    Service of(Entity entity) {
        Set<String> dependsOn = new LinkedHashSet<>();
        for (EntityRef needed : needs.get(entity.ref())) {
            providers.getOrDefault(needed, Set.of(needed)).stream()
                    .filter(other -> !other.equals(entity.ref()))
                    .map(this::name)
                    .forEach(dependsOn::add);
        }
        Set<String> aliases = new LinkedHashSet<>(entity.aliases());
        aliases.addAll(entity.alsoCalled());
        aliases.remove(name(entity.ref()));
        return new Service(
                name(entity.ref()),
                List.copyOf(dependsOn),
                entity.platform(),
                entity.owner().map(this::owner),
                entity.repo(),
                List.copyOf(aliases),
                entity.runbook(),
                entity.revert(),
                entity.stop());
    }

    /** A component has its plain name; a resource of the same name keeps its kind. */
    String name(EntityRef ref) {
        boolean plain = ref.kind().equals("component")
                || ref.kind().equals("resource")
                        && !all.containsKey(new EntityRef("component", ref.namespace(), ref.name()));
        return plain ? ref.shortName() : ref.longName();
    }

    private String owner(EntityRef ref) {
        return Optional.ofNullable(all.get(ref)).flatMap(Entity::handle).orElseGet(ref::shortName);
    }

    /**
     * What stands in the way of these entities beside those taken already.
     *
     * @param calls what is taken, and by whom
     */
    static void refuseTaken(List<Entity> entities, Map<String, EntityRef> calls) throws WrongDocument {
        Map<String, EntityRef> fresh = new HashMap<>(calls);
        for (Entity entity : entities) {
            if (!entity.isService()) {
                continue;
            }
            List<String> called = new ArrayList<>(List.of(entity.ref().longName()));
            entity.aliases().forEach(alias -> called.add(alias.toLowerCase(Locale.ROOT)));
            for (String name : new HashSet<>(called)) {
                EntityRef other = fresh.put(name, entity.ref());
                if (other != null) {
                    throw new WrongDocument(
                            entity.line(),
                            entity.ref().longName() + " is called " + name + ", and so is " + other.longName());
                }
            }
        }
        calls.putAll(fresh);
    }
}

package dev.evenkeel.catalog;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Which service is meant by a name that another system uses. A reading of the catalogue at one moment. */
public final class Names {

    private final Map<String, String> known = new HashMap<>();

    private Names(List<Service> services) {
        // a name wins over another one's alias, an alias over another one's repository
        services.forEach(service -> service.repo().ifPresent(repo -> known.put(key(repo), service.name())));
        services.forEach(service -> service.aliases().forEach(alias -> known.put(key(alias), service.name())));
        services.forEach(service -> known.put(key(service.name()), service.name()));
    }

    /** What these services are called. */
    public static Names of(List<Service> services) {
        return new Names(services);
    }

    /** The catalogue's name for it, if it has one. */
    public Optional<String> find(String called) {
        return Optional.ofNullable(known.get(key(called)));
    }

    /** The catalogue's name for it; else the name as it came. */
    public String orAsCalled(String called) {
        return known.getOrDefault(key(called), called);
    }

    /** Everything this service is called, in lower case, its name included. */
    public List<String> allFor(String called) {
        String name = orAsCalled(called);
        List<String> all = known.entrySet().stream()
                .filter(entry -> entry.getValue().equals(name))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
        return all.isEmpty() ? List.of(key(called)) : all;
    }

    static String key(String called) {
        return called.strip().toLowerCase(Locale.ROOT);
    }
}

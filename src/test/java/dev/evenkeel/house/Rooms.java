package dev.evenkeel.house;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The map of the house: which room may import which. A new room is a new line. */
final class Rooms {

    private static final String GROUND = "time work people catalog provider chat";
    private static final String FACTS = "incident change flag alert";
    private static final String CONDUCT =
            "access timeline suspect mitigation announcement statuspage page followup nudge";
    private static final String ACCOUNT = "postmortem prompt story";
    private static final String BELOW_THE_DOORS = GROUND + " " + FACTS + " " + CONDUCT + " " + ACCOUNT;

    /** Rooms that are drawn but not built yet; one that is built leaves this list. */
    static final Set<String> DRAWN_ONLY = words("statuspage page followup");

    /**
     * Who may import whom. A room with rows may ask {@code people} whose workspace they belong to; whoever speaks through {@code chat}
     * also names {@code work}'s priority and outcome, which stand in the signatures of {@code chat}.
     */
    static final Map<String, Set<String>> MAY_IMPORT = map(
            // ground
            room("time", ""),
            room("work", "time people"),
            room("people", "time"),
            room("catalog", "provider time people"),
            room("provider", "time"),
            room("chat", "time work people"),
            // facts
            room("incident", "chat work catalog people time"),
            room("change", "catalog provider people time"),
            room("flag", "change catalog provider people time"),
            room("alert", "catalog people time"),
            // conduct
            room("access", "incident catalog people"),
            room("timeline", "incident change flag alert chat work people time"),
            room("suspect", "incident change flag alert catalog time"),
            room(
                    "mitigation",
                    "suspect incident change flag alert catalog time access timeline provider work chat people"),
            room("announcement", "incident alert timeline mitigation chat work catalog people time"),
            room("statuspage", "incident timeline provider work chat time"),
            room("page", "incident timeline catalog provider work chat people time"),
            room("followup", "incident timeline catalog provider work chat people time"),
            room("nudge", "incident timeline page chat work people time"),
            // account
            room("postmortem", FACTS + " " + CONDUCT + " provider work chat catalog people time"),
            room("prompt", GROUND + " " + FACTS + " " + CONDUCT + " postmortem"),
            room("story", "catalog change flag alert time"),
            // doors
            room("slack", BELOW_THE_DOORS),
            room("web", BELOW_THE_DOORS),
            room("sandbox", "story time"),
            room("start", "time"));

    private Rooms() {}

    private record Room(String name, Set<String> below) {}

    private static Room room(String name, String below) {
        return new Room(name, words(below));
    }

    private static Map<String, Set<String>> map(Room... rooms) {
        Map<String, Set<String>> map = new LinkedHashMap<>();
        for (Room room : rooms) {
            map.put(room.name(), room.below());
        }
        return map;
    }

    private static Set<String> words(String text) {
        return text.isBlank() ? Set.of() : new TreeSet<>(Arrays.asList(text.split(" ")));
    }
}

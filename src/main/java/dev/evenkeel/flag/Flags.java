package dev.evenkeel.flag;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.orm.panache.PanacheRepository;

import dev.evenkeel.people.Team;

/** Where the flags stand. */
@ApplicationScoped
public class Flags implements PanacheRepository<FlagRow> {

    private final Team team;
    private final ObjectMapper json;

    @Inject
    Flags(Team team, ObjectMapper json) {
        this.team = team;
        this.json = json;
    }

    /** Every flag. */
    public List<FlagState> everything() {
        return list("teamId = ?1 order by ref", team.id()).stream()
                .map(this::read)
                .toList();
    }

    /** Whose flags there are, by the senders' names for them in lower case, each with how many. */
    public Map<String, Long> countByService() {
        return everything().stream()
                .collect(Collectors.groupingBy(
                        flag -> flag.service().strip().toLowerCase(Locale.ROOT), TreeMap::new, Collectors.counting()));
    }

    /** The flag of this key, once for each service and environment it was told of. */
    public List<FlagState> called(String provider, String key) {
        String beginning = provider + "/" + key + "/";
        return list("teamId = ?1 and left(ref, ?2) = ?3 order by ref", team.id(), beginning.length(), beginning)
                .stream()
                .map(this::read)
                .filter(flag -> flag.key().equals(key))
                .toList();
    }

    Optional<FlagRow> row(String ref) {
        return find("teamId = ?1 and ref = ?2", team.id(), ref).firstResultOptional();
    }

    FlagState read(FlagRow row) {
        try {
            return json.readValue(row.document(), FlagState.class);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("the stored flag " + row.ref() + " cannot be read", broken);
        }
    }
}

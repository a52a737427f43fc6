package dev.evenkeel.mitigation.suggest;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import dev.evenkeel.change.keep.InUse;
import dev.evenkeel.people.Team;

/** The changes that an incident's mitigations take back, that were ruled out, or that its card leads with. */
@ApplicationScoped
class ChangesUnderSuspicion implements InUse {

    private static final String USED = """
            select ref from (select jsonb_array_elements_text(change_refs) as ref from mitigation where team_id = :team
                             union select change_ref from cleared_suspect where team_id = :team
                             union select leading_ref from suggestion_card where team_id = :team
                             union select suspect_ref from mitigation_act where team_id = :team) used
            where ref in (:refs)""";

    private final EntityManager database;
    private final Team team;

    @Inject
    ChangesUnderSuspicion(EntityManager database, Team team) {
        this.database = database;
        this.team = team;
    }

    @Override
    @Transactional
    public Set<String> among(Collection<String> refs) {
        List<?> used = database.createNativeQuery(USED, String.class)
                .setParameter("team", team.id())
                .setParameter("refs", refs)
                .getResultList();
        return used.stream().map(String.class::cast).collect(Collectors.toSet());
    }
}

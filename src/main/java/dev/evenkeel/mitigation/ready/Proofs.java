package dev.evenkeel.mitigation.ready;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import dev.evenkeel.mitigation.act.Deed;
import dev.evenkeel.people.Team;

/** When ways back were last walked or tried, and what came of the last try. */
@ApplicationScoped
@Transactional
class Proofs {

    private static final String WALKED = """
            select service_key, order_document::json #>> '{wanted,deed}', order_document::json #>> '{wanted,flag,key}', max(settled_at)
            from mitigation_act
            where team_id = :team and state in ('LANDED', 'TAKEN') and undoes_id is null and settled_at is not null
            group by 1, 2, 3""";

    private static final String WRITE = """
            insert into way_back_proof (team_id, subject, tried_at, proven_at, trouble)
            values (:team, :subject, :at, :proven, :trouble)
            on conflict (team_id, subject) do update
            set tried_at = excluded.tried_at, trouble = excluded.trouble,
                proven_at = coalesce(excluded.proven_at, way_back_proof.proven_at)""";

    private final EntityManager database;
    private final Team team;

    @Inject
    Proofs(EntityManager database, Team team) {
        this.database = database;
        this.team = team;
    }

    /** All of them by {@link Subject#key()}. */
    public Map<String, Proof> all() {
        Map<String, Proof> proofs = new HashMap<>();
        List<?> tried = database.createNativeQuery(
                        "select subject, proven_at, trouble from way_back_proof where team_id = :team", Object[].class)
                .setParameter("team", team.id())
                .getResultList();
        tried.stream()
                .map(Object[].class::cast)
                .forEach(row -> proofs.put(
                        (String) row[0],
                        new Proof(Optional.ofNullable((Instant) row[1]), Optional.ofNullable((String) row[2]))));
        List<?> walked = database.createNativeQuery(WALKED, Object[].class)
                .setParameter("team", team.id())
                .getResultList();
        walked.stream().map(Object[].class::cast).forEach(row -> {
            String key =
                    subject((String) row[0], (String) row[1], (String) row[2]).key();
            proofs.put(key, proofs.getOrDefault(key, Proof.NONE).walkedAt((Instant) row[3]));
        });
        return proofs;
    }

    private static Subject subject(String service, String deed, String flag) {
        return switch (Deed.valueOf(deed.toUpperCase(Locale.ROOT))) {
            case REVERT -> Subject.service(service);
            case HALT -> Subject.job(service);
            case FLAG_OFF -> Subject.flag(flag, service);
        };
    }

    /** A try went well. */
    public void proven(Subject subject, Instant at) {
        write(subject, at, at, null);
    }

    /** A try came upon something. */
    public void troubled(Subject subject, String trouble, Instant at) {
        write(subject, at, null, trouble);
    }

    private void write(Subject subject, Instant at, Instant proven, String trouble) {
        database.createNativeQuery(WRITE)
                .setParameter("team", team.id())
                .setParameter("subject", subject.key())
                .setParameter("at", at)
                .setParameter("proven", proven)
                .setParameter("trouble", trouble)
                .executeUpdate();
    }
}

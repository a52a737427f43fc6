package dev.evenkeel.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import dev.evenkeel.people.Team;
import dev.evenkeel.time.Beat;
import dev.evenkeel.time.SettableClock;

/**
 * Ten thousand open incidents whose prompts fall due over one hour, the clock stepped second by second while the ordinary beat strikes
 * beside it. What is measured is the row that makes the prompt happen; the channels are not open yet, so that nothing is delivered.
 */
@QuarkusTest
class NudgeBench {

    private static final int INCIDENTS = Integer.getInteger("evenkeel.bench.incidents", 10_000);
    private static final int SECONDS = 3_600;
    private static final String OPENING = UUID.randomUUID().toString();

    @Inject
    DataSource database;

    @Inject
    Team team;

    @Inject
    SettableClock clock;

    @Inject
    Beat beat;

    @Test
    void everyPromptOfTenThousandIncidentsIsAskedOnceAndInTime() throws SQLException {
        await().until(() -> team.workspace().isPresent());
        Instant from = clock.instant().plus(Duration.ofHours(1)).truncatedTo(ChronoUnit.SECONDS);
        prepare();
        incidents(1, 100, from);
        double few = idleBeat();
        incidents(101, INCIDENTS, from);
        double many = idleBeat();
        for (int second = 0; second <= SECONDS + 2; second++) {
            clock.moveTo(from.plusSeconds(second));
        }
        await().atMost(Duration.ofMinutes(1)).until(() -> number(ASKED) >= INCIDENTS);

        long said = number(SAID);
        long twice = number(TWICE);
        double late = decimal(LATENESS) / 1000;
        clock.release();
        Table.row(
                "nudge",
                "%,d incidents, prompts over one hour: asked".formatted(INCIDENTS),
                said + " of " + INCIDENTS,
                "none lost");
        Table.row("nudge", "asked twice", Long.toString(twice), "0");
        Table.row("nudge", "lateness of a prompt, p99", "%.2f s".formatted(late), "under 2 s");
        Table.row(
                "nudge",
                "beat with nothing due: 100 : %,d open incidents".formatted(INCIDENTS),
                String.format(Locale.ROOT, "%.1f ms : %.1f ms", few, many),
                "does not grow");
        assertThat(said).isEqualTo(INCIDENTS);
        assertThat(twice).isZero();
        assertThat(late).isLessThan(2);
    }

    private static final String ASKED =
            "select count(*) from prompt where incident_key like 'BENCH-%' and prompt = 'role.commander' and state = 'POSTED'";
    private static final String SAID =
            "select count(distinct subject) from work_call where subject like 'BENCH-%' and kind = 'chat.say'";
    private static final String TWICE =
            "select count(*) from (select subject from work_call where subject like 'BENCH-%' and kind = 'chat.say' group by subject having count(*) > 1) doubled";
    private static final String LATENESS = """
            select percentile_cont(0.99) within group (order by extract(epoch from c.created_at - p.due_at) * 1000)
              from prompt p join work_call c on c.id = p.said where p.incident_key like 'BENCH-%'""";

    /** The median time of a beat that finds nothing due, in milliseconds. */
    private double idleBeat() {
        double[] times = IntStream.range(0, 250)
                .mapToDouble(i -> {
                    long start = System.nanoTime();
                    beat.strike();
                    return (System.nanoTime() - start) / 1e6;
                })
                .skip(200)
                .sorted()
                .toArray();
        return times[times.length / 2];
    }

    /** A call that opens the channels and never ends. */
    private void prepare() throws SQLException {
        execute("""
                insert into work_call (id, team_id, lane, kind, priority, payload, repeatable, state, created_at, next_at)
                values ('%s', '%s', 'bench', 'chat.open-room', 3, '{}', 'SAFE', 'PENDING', now(), now() + interval '1 year')""".formatted(OPENING, team.id()));
    }

    private void incidents(int first, int last, Instant from) throws SQLException {
        String due = "timestamptz '%s' + (n * %d.0 / %d) * interval '1 second'".formatted(from, SECONDS, INCIDENTS);
        String numbers = "generate_series(%d, %d) n".formatted(first, last);
        execute("""
                insert into incident (team_id, number, key, title, severity, severity_assumed, status, services, roles, is_private,
                  drill, declared_by, declared_via, declared_at, fact_states, proposals, version)
                select '%s', 1000000 + n, 'BENCH-' || n, 'bench', 'SEV3', false, 'INVESTIGATING', '[]', '{}', false, false, 'U0ANA',
                  'command', %s - interval '2 minutes', '{}', '{}', 0 from %s""".formatted(team.id(), due, numbers));
        execute("""
                insert into impact_window (team_id, incident_id, ordinal)
                select team_id, id, 0 from incident i where key like 'BENCH-%%'
                   and not exists (select 1 from impact_window w where w.incident_id = i.id)""".formatted());
        execute("insert into chat_room (team_id, key, opening) select '%s', 'BENCH-' || n, '%s' from %s"
                .formatted(team.id(), OPENING, numbers));
        execute("""
                insert into nudge_round (team_id, incident_key, since, base, next_at)
                select '%s', 'BENCH-' || n, %s - interval '2 minutes', %s - interval '2 minutes', %s from %s""".formatted(team.id(), due, due, due, numbers));
        execute("""
                insert into prompt (team_id, incident_key, prompt, subject, state, level, due_at, next_at, exempt, failures, position,
                  about, detail, created_at)
                select '%s', 'BENCH-' || n, 'role.commander', '', 'SCHEDULED', 0, %s, %s, true, 0, 0, '{}', '{}', now() from %s""".formatted(team.id(), due, due, numbers));
        execute("analyze");
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private long number(String sql) throws SQLException {
        return (long) decimal(sql);
    }

    private double decimal(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getDouble(1);
        }
    }
}

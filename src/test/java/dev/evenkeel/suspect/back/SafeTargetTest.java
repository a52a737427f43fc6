package dev.evenkeel.suspect.back;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;

import dev.evenkeel.change.Kind;
import dev.evenkeel.suspect.seen.ChangeSeen;
import dev.evenkeel.suspect.seen.ChangeSeen.Release;
import dev.evenkeel.suspect.seen.Question;
import dev.evenkeel.suspect.seen.ServiceGraph;

class SafeTargetTest {

    private static final Instant NOW = Instant.parse("2026-11-20T14:30:00Z");

    private final ChangeSeen oldest = deploy(1040, 300);
    private final ChangeSeen older = deploy(1041, 200);
    private final ChangeSeen old = deploy(1042, 100);
    private final ChangeSeen newest = deploy(1043, 10);

    @Test
    void a_version_that_was_behind_an_incident_itself_is_passed_over() {
        WayBack way = wayOutOf(newest, Set.of(old.id()), oldest, older, old, newest);

        assertThat(way.kind()).isEqualTo(Way.REVERT_N_BACK);
        assertThat(way.target()).contains("1041");
        assertThat(way.undoes()).containsExactly("1043", "1042");
        assertThat(way.text())
                .isEqualTo("go back to shop 1041 (2 back): undoes 2 changes; below 1042, which was behind an incident"
                        + " itself; last known good until 20 Nov 12:50 UTC");
    }

    @Test
    void several_of_them_in_a_row_are_passed_over_together() {
        assertThat(wayOutOf(newest, Set.of(old.id(), older.id()), oldest, older, old, newest)
                        .target())
                .contains("1040");
    }

    @Test
    void passing_one_over_counts_the_migration_that_comes_with_it() {
        ChangeSeen migrating = old.with(
                new Release(Optional.of("1042"), Optional.of("1041"), false, true, Optional.empty(), List.of()));

        WayBack way = wayOutOf(newest, Set.of(migrating.id()), oldest, older, migrating, newest);

        assertThat(way.kind()).isEqualTo(Way.FIX_FORWARD);
        assertThat(way.blockedBy()).containsExactly("1042 changed the database's shape");
        assertThat(way.text()).startsWith("going back is not safe (1042 changed the database's shape)");
    }

    @Test
    void a_migration_within_the_change_itself_rules_going_back_out() {
        ChangeSeen migrating = newest.with(
                new Release(Optional.of("1043"), Optional.of("1042"), false, true, Optional.empty(), List.of()));

        assertThat(wayOutOf(migrating, Set.of(), old, migrating).kind()).isEqualTo(Way.FIX_FORWARD);
    }

    @Test
    void a_guard_flag_is_offered_before_fixing_forward_where_going_back_is_not_safe() {
        ChangeSeen guarded = newest.with(new Release(
                Optional.of("1043"), Optional.of("1042"), false, true, Optional.of("new-basket"), List.of()));

        WayBack way = wayOutOf(guarded, Set.of(), old, guarded);

        assertThat(way.kind()).isEqualTo(Way.FLAG_OFF);
        assertThat(way.target()).contains("new-basket");
        assertThat(way.alternatives().getFirst().kind()).isEqualTo(Way.FIX_FORWARD);
    }

    @Test
    void nothing_is_named_below_the_oldest_version_that_is_known() {
        ChangeSeen first = ChangeSeen.of("first", Kind.DEPLOY, "shop", "First release", ago(10), ago(9))
                .with(Release.NONE);

        assertThat(wayOutOf(first, Set.of(), first).target()).isEmpty();
    }

    private static WayBack wayOutOf(ChangeSeen change, Set<String> confirmed, ChangeSeen... all) {
        Question question = new Question(
                NOW,
                NOW,
                Optional.empty(),
                Duration.ofMinutes(5),
                List.of("shop"),
                "shop is down",
                false,
                List.of(all),
                new ServiceGraph(List.of(), List.of()),
                List.of(),
                List.of(),
                Set.of(),
                ZoneOffset.UTC,
                confirmed);
        return new WaysBack(question).outOf(change, Optional.empty());
    }

    private static ChangeSeen deploy(int version, long minutesAgo) {
        return ChangeSeen.of(
                        "shop" + version,
                        Kind.DEPLOY,
                        "shop",
                        "deploy " + version,
                        ago(minutesAgo),
                        ago(minutesAgo - 4))
                .with(Release.of("" + version, "" + (version - 1)));
    }

    private static Instant ago(long minutes) {
        return NOW.minus(Duration.ofMinutes(minutes));
    }
}

package dev.evenkeel.suspect;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

import org.junit.jupiter.api.Test;

import dev.evenkeel.change.Kind;
import dev.evenkeel.change.Progress;
import dev.evenkeel.suspect.Ranking.Verdict;
import dev.evenkeel.suspect.back.Way;
import dev.evenkeel.suspect.back.WayBack;
import dev.evenkeel.suspect.seen.AttemptSeen;
import dev.evenkeel.suspect.seen.AttemptSeen.Effect;
import dev.evenkeel.suspect.seen.ChangeSeen;
import dev.evenkeel.suspect.seen.ChangeSeen.Care;
import dev.evenkeel.suspect.seen.ChangeSeen.Release;
import dev.evenkeel.suspect.seen.ChangeSeen.When;
import dev.evenkeel.suspect.seen.FlagSeen;
import dev.evenkeel.suspect.seen.Question;
import dev.evenkeel.suspect.seen.ServiceGraph;
import dev.evenkeel.suspect.seen.ServiceGraph.Edge;
import dev.evenkeel.suspect.seen.ServiceSeen;

/** What the ranking has to say in the seven stories. */
class StorySuspectsTest {

    private static final Instant NOW = Instant.parse("2026-11-20T14:30:00Z");

    private static Instant ago(Duration time) {
        return NOW.minus(time);
    }

    private static Instant minutesAgo(long minutes) {
        return ago(Duration.ofMinutes(minutes));
    }

    private static ChangeSeen deploy(String service, int version, Instant at) {
        return ChangeSeen.of(service + version, Kind.DEPLOY, service, "deploy " + version, at, at.plusSeconds(240))
                .with(Release.of("" + version, "" + (version - 1)));
    }

    /** A question with everything usual; each story changes what it is about. */
    private record Told(
            List<String> affected,
            String symptom,
            Optional<Instant> began,
            List<ChangeSeen> changes,
            ServiceGraph graph,
            List<FlagSeen> flags,
            List<AttemptSeen> attempts) {

        static Told about(String service, String symptom, ChangeSeen... changes) {
            return new Told(
                    List.of(service),
                    symptom,
                    Optional.empty(),
                    List.of(changes),
                    ServiceGraph.EMPTY,
                    List.of(),
                    List.of());
        }

        Told began(Instant at) {
            return new Told(affected, symptom, Optional.of(at), changes, graph, flags, attempts);
        }

        Told on(ServiceGraph other) {
            return new Told(affected, symptom, began, changes, other, flags, attempts);
        }

        Told flags(FlagSeen... others) {
            return new Told(affected, symptom, began, changes, graph, List.of(others), attempts);
        }

        Told tried(AttemptSeen... others) {
            return new Told(affected, symptom, began, changes, graph, flags, List.of(others));
        }

        Ranking ranked() {
            return Suspects.rank(new Question(
                    NOW,
                    NOW,
                    began,
                    Duration.ofMinutes(5),
                    affected,
                    symptom,
                    false,
                    changes,
                    graph,
                    flags,
                    attempts,
                    Set.of(),
                    ZoneOffset.UTC));
        }

        Suspect first() {
            return ranked().suspects().getFirst();
        }
    }

    private static List<String> reasons(Suspect suspect) {
        return suspect.terms().stream().map(term -> term.text()).toList();
    }

    private static AttemptSeen inVain(ChangeSeen change, long minutesAgo) {
        return new AttemptSeen(change.id(), minutesAgo(minutesAgo), Optional.of(true), Effect.SAME);
    }

    @Test
    void twoBackMovesOnToTheNextOlderDeployWithItsTargetAndWhatIsUndone() {
        ChangeSeen good = deploy("shop", 1040, minutesAgo(600));
        ChangeSeen merge = deploy("shop", 1041, minutesAgo(180));
        ChangeSeen harmless = deploy("shop", 1042, minutesAgo(90));
        ChangeSeen last = deploy("shop", 1043, minutesAgo(15));
        Told story = Told.about("shop", "shop is down", good, merge, harmless, last);

        assertThat(story.first().change()).isEqualTo(last);
        assertThat(story.first().wayBack().kind()).isEqualTo(Way.REVERT_PREVIOUS);
        assertThat(story.first().wayBack().target()).contains("1042");

        Suspect second = story.tried(inVain(last, 8)).first();
        assertThat(second.change()).isEqualTo(harmless);
        assertThat(second.wayBack().target()).contains("1041");

        Suspect third = story.tried(inVain(last, 8), inVain(harmless, 2)).first();
        assertThat(third.change()).isEqualTo(merge);
        assertThat(third.wayBack().kind()).isEqualTo(Way.REVERT_N_BACK);
        assertThat(third.wayBack().target()).contains("1040");
        assertThat(third.wayBack().undoes()).containsExactly("1043", "1042", "1041");
        assertThat(third.wayBack().text()).contains("go back to shop 1040 (3 back)", "last known good until");
    }

    @Test
    void twoBackDoesNotOfferAVersionThatAnotherServiceNoLongerFitsOrAMigrationRulesOut() {
        ChangeSeen culprit = deploy("shop", 1041, minutesAgo(30));
        Release needs = new Release(
                Optional.of("77"),
                Optional.of("76"),
                false,
                false,
                Optional.empty(),
                List.of(new ChangeSeen.Needs("shop", "1041")));
        ChangeSeen other = deploy("pricing", 77, minutesAgo(20)).with(needs);
        ChangeSeen migration =
                ChangeSeen.of("m87", Kind.MIGRATION, "shop", "V87 drop basket column", minutesAgo(31), minutesAgo(30));

        WayBack blocked =
                Told.about("shop", "shop is down", culprit, other).first().wayBack();
        assertThat(blocked.kind()).isEqualTo(Way.FIX_FORWARD);
        assertThat(blocked.blockedBy()).containsExactly("pricing 77 needs it");

        List<Suspect> both = Told.about(
                        "shop",
                        "shop is down",
                        culprit.with(new When(minutesAgo(32), Optional.of(minutesAgo(31)), Progress.SUCCEEDED)),
                        migration)
                .ranked()
                .suspects();
        assertThat(both).noneMatch(suspect -> suspect.wayBack().kind() == Way.REVERT_PREVIOUS);
        assertThat(both)
                .anySatisfy(
                        suspect -> assertThat(suspect.wayBack().blockedBy()).anyMatch(text -> text.contains("V87")));
    }

    @Test
    void twoBackAsksToVerifyARevertThatDidNotLandInsteadOfMovingOn() {
        ChangeSeen older = deploy("shop", 1042, minutesAgo(90));
        ChangeSeen last = deploy("shop", 1043, minutesAgo(15));
        AttemptSeen notLanded = new AttemptSeen(last.id(), minutesAgo(5), Optional.of(false), Effect.SAME);

        Suspect first =
                Told.about("shop", "shop is down", older, last).tried(notLanded).first();

        assertThat(first.change()).isEqualTo(last);
        assertThat(reasons(first)).anyMatch(text -> text.contains("did not take effect"));
    }

    @Test
    void silentErrorsLooksFourDaysBackToTheSdkUpgradeOnceTheStartIsCorrected() {
        ChangeSeen upgrade = deploy("trigger-mail", 310, ago(Duration.ofHours(97)));
        List<ChangeSeen> changes = new ArrayList<>(List.of(upgrade));
        for (int i = 1; i < 12; i++) {
            changes.add(deploy("trigger-mail", 310 + i, ago(Duration.ofHours(96 - 8L * i))));
        }
        Told story = Told.about("trigger-mail", "94 % of trigger e-mails fail", changes.toArray(ChangeSeen[]::new));

        assertThat(story.ranked().suspects()).extracting(Suspect::change).contains(upgrade);
        Suspect first = story.began(ago(Duration.ofHours(97).minusMinutes(10))).first();
        assertThat(first.change()).isEqualTo(upgrade);
        assertThat(reasons(first)).anyMatch(text -> text.contains("min before impact began"));
    }

    @Test
    void forgottenFlagIsNamedBesideTheUpstreamDeployWithThePathAndComesFirst() {
        ServiceGraph pipeline = new ServiceGraph(
                List.of(ServiceSeen.of("orders-writer"), ServiceSeen.of("orders-topic"), ServiceSeen.of("exporter")),
                List.of(new Edge("exporter", "orders-topic"), new Edge("orders-topic", "orders-writer")));
        ChangeSeen refactoring = deploy("orders-writer", 88, minutesAgo(50));
        FlagSeen flag = new FlagSeen(
                "orders-v2-input", "exporter", "validation", "on", Optional.of(ago(Duration.ofDays(183))), true);

        Suspect first = Told.about("exporter", "exported file is empty", refactoring)
                .on(pipeline)
                .flags(flag)
                .first();

        assertThat(first.change()).isEqualTo(refactoring);
        assertThat(reasons(first)).anyMatch(text -> text.contains("orders-writer → orders-topic → exporter"));
        assertThat(reasons(first))
                .anyMatch(text -> text.contains("orders-v2-input on exporter has stood in validation for 183 days"));
        assertThat(first.wayBack().kind()).isEqualTo(Way.FLAG_OFF);
        assertThat(first.wayBack().target()).contains("orders-v2-input");
        assertThat(first.wayBack().alternatives()).anyMatch(way -> way.kind() == Way.REVERT_PREVIOUS);
    }

    @Test
    void dataPushStandsInTheSameListIsHaltedFirstAndSaysThatNoStopButtonIsOnFile() {
        ChangeSeen code = deploy("edge", 12, ago(Duration.ofHours(20)));
        ChangeSeen push = ChangeSeen.of(
                        "p1", Kind.DATA_PUSH, "edge", "publish bot rules", minutesAgo(25), minutesAgo(25))
                .with(new When(minutesAgo(25), Optional.empty(), Progress.RUNNING))
                .with(new Care(List.of(), true, OptionalInt.empty(), OptionalInt.of(30)));

        Suspect first = Told.about("edge", "servers crash", code, push).first();

        assertThat(first.change()).isEqualTo(push);
        assertThat(first.wayBack().kind()).isEqualTo(Way.HALT_DATA_PUSH);
        assertThat(first.wayBack().text()).contains("no stop button is on file");
        assertThat(first.wayBack().alternatives().getFirst().kind()).isEqualTo(Way.DATA_ROLLBACK);
        assertThat(reasons(first)).contains("still going out, at 30 %");
    }

    @Test
    void pennyGlitchOffersTheKillSwitchBeforeTheRevert() {
        Release guarded =
                new Release(Optional.of("5"), Optional.of("4"), false, false, Optional.of("new-pricing"), List.of());
        ChangeSeen release = deploy("pricing", 5, minutesAgo(20)).with(guarded);

        WayBack way =
                Told.about("pricing", "items cost one cent", release).first().wayBack();

        assertThat(way.kind()).isEqualTo(Way.FLAG_OFF);
        assertThat(way.target()).contains("new-pricing");
        assertThat(way.alternatives()).anyMatch(next -> next.kind() == Way.REVERT_PREVIOUS);
    }

    @Test
    void justInstrumentationIsNotExcusedByItsNameAndShowsWhatWasSkipped() {
        Instant evening = Instant.parse("2026-11-20T09:40:00Z");
        ChangeSeen change = ChangeSeen.of(
                        "i1",
                        Kind.DEPLOY,
                        "api",
                        "instrument client: new return type",
                        evening,
                        evening.plusSeconds(300))
                .with(Release.of("62", "61"))
                .with(new Care(List.of("QA"), false, OptionalInt.of(30), OptionalInt.empty()));
        ChangeSeen fix = ChangeSeen.of(
                        "f1",
                        Kind.DEPLOY,
                        "api",
                        "fix urgent edge case",
                        evening.minusSeconds(1800),
                        evening.minusSeconds(1500))
                .with(Release.of("61", "60"));

        Suspect first =
                Told.about("api", "customers cannot log in", change, fix).first();

        assertThat(first.change()).isEqualTo(change);
        assertThat(reasons(first)).contains("skipped QA", "changes a return type");
        assertThat(reasons(first)).anyMatch(text -> text.startsWith("took effect 4 h"));
    }

    @Test
    void anEveningOrAWeekendIsShownAndWeighsNothing() {
        Instant saturday = Instant.parse("2026-11-14T22:40:00Z");
        Suspect first =
                Told.about("api", "api is down", deploy("api", 3, saturday)).first();

        assertThat(first.terms()).anySatisfy(term -> {
            assertThat(term.text()).isEqualTo("off-hours: 22:40 on a Saturday");
            assertThat(term.value()).isZero();
        });
    }

    @Test
    void providerBreachHasNoSuspectAndSaysSo() {
        ChangeSeen elsewhere = deploy("billing", 4, ago(Duration.ofDays(3)));

        Ranking ranking = Told.about("chat", "supplier was breached, vendor asks to rotate all keys", elsewhere)
                .ranked();

        assertThat(ranking.verdict()).isEqualTo(Verdict.NONE_STANDS_OUT);
        assertThat(ranking.nothing()).anyMatch(term -> term.text().equals("the report speaks of \"supplier\""));
    }

    @Test
    void withoutAnyChangeNothingStandsOutAndTheListIsEmpty() {
        Ranking ranking = Told.about("chat", "chat is down").ranked();

        assertThat(ranking.verdict()).isEqualTo(Verdict.NONE_STANDS_OUT);
        assertThat(ranking.suspects()).isEmpty();
        assertThat(ranking.nothingShare()).isEqualTo(1.0);
    }

    @Test
    void aRollbackThatIsTheIncidentIsRolledForward() {
        Release back = new Release(Optional.of("74"), Optional.of("76"), true, false, Optional.empty(), List.of());
        ChangeSeen rollback = deploy("iris", 74, minutesAgo(18)).with(back);

        WayBack way = Told.about("iris", "iris drops events", rollback).first().wayBack();

        assertThat(way.kind()).isEqualTo(Way.ROLL_FORWARD);
        assertThat(way.target()).contains("76");
    }
}

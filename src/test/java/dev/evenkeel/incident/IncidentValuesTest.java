package dev.evenkeel.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IncidentValuesTest {

    private static final Instant T = SomeIncident.DECLARED;

    @ParameterizedTest
    @ValueSource(strings = {"sev2", "SEV2", "2", "sev-2", " Sev 2 ", "p2", "S2"})
    void aSeverityIsReadHoweverItIsWritten(String written) {
        assertThat(Severity.parse(written)).contains(Severity.SEV2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "5", "sev", "sev22", "severe", "２"})
    void whatIsNoSeverityIsNotRead(String written) {
        assertThat(Severity.parse(written)).isEmpty();
    }

    @Test
    void aRoleIsReadByAllItsNames() {
        assertThat(List.of("ic", "lead", "Commander", "incident commander"))
                .allMatch(name -> Role.parse(name).equals(Optional.of(Role.COMMANDER)));
        assertThat(Role.parse("comms lead")).contains(Role.COMMS);
        assertThat(Role.parse("Ops-Lead")).contains(Role.OPS);
        assertThat(Role.parse("king")).isEmpty();
    }

    @Test
    void titlesLoseWhatHidesOrTurnsTextAndKeepTheRest() {
        assertThat(Words.title("  a\tb\r\nc\u0007 ")).isEqualTo("a b c");
        assertThat(Words.title("\u202Eevil\u2066 \u200B<!channel> & 👩‍🚒 ☎️")).isEqualTo("evil <!channel> & 👩‍🚒 ☎️");
        assertThat(Words.title("x\uD83D")).isEqualTo("x");
        assertThat(Words.titleRefusal("👩‍🚒".repeat(60))).isEmpty();
        assertThat(Words.titleRefusal("😀".repeat(201))).isPresent();
    }

    @Test
    void servicesAreNamedWithLettersDigitsDotsAndDashes() {
        assertThat(Words.servicesRefusal(List.of("checkout", "payments-api", "a/b.c_d", "поиск")))
                .isEmpty();
        assertThat(Words.servicesRefusal(List.of("<!channel>"))).isPresent();
        assertThat(Words.servicesRefusal(List.of(""))).isPresent();
        assertThat(Words.servicesRefusal(Collections.nCopies(21, "x"))).isPresent();
    }

    @Test
    void metricsAreEmptyWhereAnEndIsNotKnown() {
        Metrics metrics = SomeIncident.titled("x").facts().metrics();
        assertThat(metrics)
                .isEqualTo(new Metrics(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()));
    }

    @Test
    void metricsCountDaysAndAddUpOverEveryImpact() {
        Impact first = impact(T, T.plusSeconds(60), T.plus(Duration.ofDays(4)), T.plus(Duration.ofDays(5)));
        Impact relapse = impact(
                null, T.plus(Duration.ofDays(6)), T.plus(Duration.ofDays(6)).plusSeconds(30), null);
        Metrics metrics = Metrics.of(List.of(first, relapse), Optional.of(T.plusSeconds(90)));
        assertThat(metrics.ttd()).contains(Duration.ofSeconds(60));
        assertThat(metrics.tta()).contains(Duration.ofSeconds(30));
        assertThat(metrics.ttm()).contains(Duration.ofDays(4).minusSeconds(30));
        assertThat(metrics.ttr()).isEmpty();
    }

    @Test
    void anImpactThatWasCanceledCountsForNothing() {
        Impact canceled = impact(null, null, null, null);
        Impact real = impact(T, T.plusSeconds(10), T.plusSeconds(40), T.plusSeconds(70));
        Metrics metrics = Metrics.of(List.of(canceled, real), Optional.empty());
        assertThat(metrics.ttm()).contains(Duration.ofSeconds(30));
        assertThat(metrics.ttr()).contains(Duration.ofSeconds(60));
    }

    @Test
    void aProposedTimeStandsNowhereButAmongTheProposals() {
        SomeIncident some = SomeIncident.titled("x");
        some.record().propose(Fact.IMPACT_STARTED, T.minusSeconds(60));
        assertThat(some.facts().impactStartedAt()).isEmpty();
        assertThat(some.facts().factStates()).containsEntry("impactStartedAt", "proposed");
        assertThat(some.facts().proposals()).containsEntry("impactStartedAt", T.minusSeconds(60));
        some.record().state(Fact.IMPACT_STARTED, T.minusSeconds(90));
        assertThat(some.facts().impactStartedAt()).contains(T.minusSeconds(90));
        assertThat(some.facts().factStates()).containsEntry("impactStartedAt", "stated");
        assertThat(some.facts().proposals()).isEmpty();
    }

    private static Impact impact(Instant started, Instant detected, Instant mitigated, Instant resolved) {
        return new Impact(
                Optional.ofNullable(started),
                Optional.ofNullable(detected),
                Optional.ofNullable(mitigated),
                Optional.ofNullable(resolved));
    }
}

package dev.evenkeel.suspect.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.evenkeel.suspect.Suspects;

/** The ranking stays better than the list-type answers, on incidents its weights were not set on. */
class RankingQualityTest {

    private static final Quality QUALITY =
            Quality.of(RankingQuality.HELD_OUT, RankingQuality.HELD_OUT + 1500, Suspects::rank);

    @Test
    void theRankingKeepsItsFiguresOnIncidentsItHasNotSeen() {
        assertThat(QUALITY.top1()).as(QUALITY.line()).isGreaterThan(0.74);
        assertThat(QUALITY.top3()).as(QUALITY.line()).isGreaterThan(0.90);
        assertThat(QUALITY.falseAlarm()).as(QUALITY.line()).isLessThan(0.15);
        assertThat(QUALITY.missed()).as(QUALITY.line()).isLessThan(0.28);
        assertThat(QUALITY.wrongReverts()).as(QUALITY.line()).isLessThan(1.0);
    }

    /** Each is checked with room for chance: there are few of a kind. */
    @Test
    void theHardCasesKeepTheirFigures() {
        Map<String, Double> atLeast = Map.of("older", 0.38, "stale_flag", 0.7, "caller", 0.7, "sleeper", 0.2);

        atLeast.forEach(
                (story, least) -> assertThat(QUALITY.top1Of(story)).as(story).isGreaterThan(least));
    }

    @Test
    void whenItSaysSeventyPercentItIsRightAtLeastThatOften() {
        assertThat(QUALITY.confident()).as(QUALITY.line()).isGreaterThanOrEqualTo(0.7);
    }

    @ParameterizedTest
    @CsvSource({"0.7, 0.8", "0.8, 0.9", "0.9, 1.01"})
    void whatItSaysOfItsCertaintyIsAboutHowOftenItIsRight(double from, double to) {
        assertThat(QUALITY.rightBetween(from, to)).isBetween(from - 0.06, to + 0.06);
    }
}

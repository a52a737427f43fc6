package dev.evenkeel.suspect.quality;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import dev.evenkeel.suspect.Suspects;

/** The ranking stays better than the list-type answers, on incidents its weights were not set on. */
class RankingQualityTest {

    @Test
    void theRankingKeepsItsFiguresOnIncidentsItHasNotSeen() {
        Quality quality = Quality.of(RankingQuality.HELD_OUT, RankingQuality.HELD_OUT + 500, Suspects::rank);

        assertThat(quality.top1()).as(quality.line()).isGreaterThan(0.72);
        assertThat(quality.top3()).as(quality.line()).isGreaterThan(0.85);
        assertThat(quality.falseAlarm()).as(quality.line()).isLessThan(0.23);
        assertThat(quality.missed()).as(quality.line()).isLessThan(0.36);
        assertThat(quality.confident()).as(quality.line()).isGreaterThan(0.7);
    }
}

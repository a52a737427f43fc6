package dev.evenkeel.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import dev.evenkeel.change.Change;
import dev.evenkeel.change.Kind;
import dev.evenkeel.change.Progress;
import dev.evenkeel.change.RecordChanges;
import dev.evenkeel.incident.Severity;
import dev.evenkeel.incident.Status;
import dev.evenkeel.incident.act.CorrectTimes;
import dev.evenkeel.mitigation.Mitigations;
import dev.evenkeel.mitigation.RecordAttempt;
import dev.evenkeel.mitigation.Verdict;
import dev.evenkeel.nudge.Answered;
import dev.evenkeel.nudge.PromptView;
import dev.evenkeel.nudge.WithSlack;

@QuarkusTest
class DidItHelpTest extends WithSlack {

    @Inject
    CorrectTimes times;

    @Inject
    RecordChanges changes;

    @Inject
    RecordAttempt attempts;

    @Inject
    Mitigations mitigations;

    @Test
    void after_an_attempt_the_commander_is_asked_and_no_change_leads_to_the_next_older_deploy() {
        String service = "shop-" + UUID.randomUUID();
        deployed(service, "1040", Duration.ofHours(20));
        deployed(service, "1041", Duration.ofMinutes(20));
        String key = commanded(Severity.SEV2, service);
        attempts.tried(key, "revert " + service + " 1041", Optional.empty(), ANA);
        after("PT4M55S");
        assertThat(view(key, "change.helped").state()).isEqualTo("scheduled");
        after("PT6S");
        PromptView asked = posted(key, "change.helped");
        assertThat(answers.answer(asked.id(), "same", ANA, Optional.empty(), Map.of()))
                .isInstanceOf(Answered.Done.class);
        assertThat(mitigations.of(key).getFirst().state()).isEqualTo("same");
        patiently()
                .untilAsserted(() -> assertThat(heard.in(key))
                        .as(channel(key))
                        .anyMatch(line -> line.startsWith("@U0ANA: no change ("))
                        .anyMatch(line -> line.contains(service + " 1040 “Release 1040”")));
        assertThat(answers.answer(asked.id(), "helped", ANA, Optional.empty(), Map.of()))
                .isInstanceOf(Answered.AlreadyAnswered.class);
    }

    @Test
    void nobody_answering_is_asked_once_more_after_twice_the_time() {
        String key = commanded(Severity.SEV2, "shop-" + UUID.randomUUID());
        attempts.tried(key, "restarted the pool", Optional.empty(), ANA);
        after("PT5M1S");
        posted(key, "change.helped");
        after("PT5M");
        patiently().untilAsserted(() -> {
            beat.strike();
            assertThat(view(key, "change.helped").level()).as(channel(key)).isEqualTo(1);
        });
    }

    @Test
    void helped_proposes_mitigated_at_once_and_one_tap_ends_the_check_ins() {
        String key = commanded(Severity.SEV1, "shop-" + UUID.randomUUID());
        attempts.tried(key, "turned the flag off", Optional.empty(), ANA);
        after("PT5M1S");
        PromptView helped = posted(key, "change.helped");
        answers.answer(helped.id(), "helped", ANA, Optional.empty(), Map.of());
        PromptView propose = posted(key, "mitigated.propose");
        answers.answer(propose.id(), "now", ANA, Optional.empty(), Map.of());
        assertThat(incidents.byKey(key).orElseThrow().status()).isEqualTo(Status.MONITORING);
        assertThat(incidents.byKey(key).orElseThrow().mitigatedAt()).isPresent();
        assertThat(view(key, "checkin").state()).isEqualTo("canceled");
    }

    @Test
    void a_suspect_that_stands_out_is_asked_about_after_ten_minutes_and_not_it_rules_it_out() {
        String service = "shop-" + UUID.randomUUID();
        deployed(service, "77", Duration.ofMinutes(10));
        String key = commanded(Severity.SEV1, service);
        times.started(key, clock.instant().minus(Duration.ofMinutes(5)), ANA);
        after("PT10M1S");
        PromptView asked = posted(key, "revert.consider");
        assertThat(heard.questions(key))
                .as(channel(key))
                .anyMatch(line -> line.contains("Best fit: " + service + " 77"));
        assertThat(answers.answer(asked.id(), "older", ANA, Optional.empty(), Map.of()))
                .isInstanceOf(Answered.Told.class);
        assertThat(view(key, "revert.consider").state()).isEqualTo("posted");
        assertThat(answers.answer(asked.id(), "not_it", ANA, Optional.empty(), Map.of()))
                .isInstanceOf(Answered.Done.class);
    }

    @Test
    void without_a_suspect_nobody_is_asked_to_revert() {
        String key = commanded(Severity.SEV1, "shop-" + UUID.randomUUID());
        after("PT10M1S");
        after("PT4M");
        assertThat(view(key, "revert.consider").state()).isEqualTo("scheduled");
        assertThat(heard.questions(key)).as(channel(key)).isEmpty();
    }

    @Test
    void what_helped_in_part_with_no_other_suspect_asks_for_a_push_that_brings_it_back() {
        String key = commanded(Severity.SEV2, "shop-" + UUID.randomUUID());
        attempts.tried(key, "restarted the pool", Optional.of(Verdict.PARTLY), ANA);
        PromptView asked = posted(key, "push.running");
        assertThat(heard.questions(key))
                .as(channel(key))
                .anyMatch(line ->
                        line.contains("restarted the pool: it helped in part. Is an automatic job, a data push or"
                                + " a queue bringing it back?"));
        assertThat(answers.answer(asked.id(), "stop", ANA, Optional.empty(), Map.of()))
                .isInstanceOf(Answered.NeedsForm.class);
        answers.answer(asked.id(), "stop", ANA, Optional.empty(), Map.of("what", "the price import; Ivo"));
        patiently()
                .untilAsserted(() -> assertThat(heard.in(key))
                        .as(channel(key))
                        .anyMatch(line -> line.startsWith("@U0ANA: to be stopped: the price import; Ivo")));
    }

    private void deployed(String service, String version, Duration ago) {
        Instant at = clock.instant().minus(ago);
        changes.all(List.of(new Change(
                "ci",
                service + "-" + version,
                Kind.DEPLOY,
                service,
                Optional.empty(),
                "Release " + version,
                Optional.empty(),
                Optional.of(version),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                at,
                Optional.empty(),
                Optional.of(at.plusSeconds(60)),
                Progress.SUCCEEDED,
                OptionalInt.empty(),
                List.of(),
                Optional.empty(),
                false,
                OptionalInt.empty(),
                Optional.empty(),
                false,
                List.of(),
                false,
                Optional.empty(),
                Optional.empty())));
    }
}

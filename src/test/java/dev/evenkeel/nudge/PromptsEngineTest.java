package dev.evenkeel.nudge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import dev.evenkeel.incident.Severity;
import dev.evenkeel.incident.act.ChangeSeverity;
import dev.evenkeel.incident.act.PostUpdate;

@QuarkusTest
class PromptsEngineTest extends WithSlack {

    @Inject
    ChangeSeverity severity;

    @Inject
    PostUpdate updates;

    @Test
    void nobody_in_command_is_asked_about_after_two_five_and_ten_minutes() {
        String key = declared(Severity.SEV2, "checkout");
        after("PT1M55S");
        assertThat(view(key, "role.commander").state()).isEqualTo("scheduled");
        after("PT6S");
        posted(key, "role.commander", 0);
        after("PT3M");
        posted(key, "role.commander", 1);
        after("PT5M");
        posted(key, "role.commander", 2);
        assertThat(heard.questions(key)).as(channel(key)).hasSize(1);
        assertThat(heard.questions(key).getFirst())
                .contains("Nobody is set as on call")
                .contains("(I take it)");
    }

    @Test
    void taking_command_by_button_edits_the_question_and_stops_it() {
        String key = declared(Severity.SEV2, "checkout");
        after("PT2M1S");
        PromptView asked = posted(key, "role.commander", 0);
        Answered answered = answers.answer(asked.id(), "take", ANA, Optional.empty(), Map.of());
        assertThat(answered).isInstanceOf(Answered.Done.class);
        patiently()
                .untilAsserted(() -> assertThat(heard.in(key))
                        .as(channel(key))
                        .anyMatch(line -> line.startsWith("@U0ANA: takes command (")));
        assertThat(heard.questions(key)).as(channel(key)).isEmpty();
        PromptView view = view(key, "role.commander");
        assertThat(view.state()).isEqualTo("answered");
        assertThat(view.answer()).contains("take");
        assertThat(view.answeredBy()).contains("U0ANA");
    }

    @Test
    void the_second_answer_hears_who_was_first() throws Exception {
        String key = declared(Severity.SEV2, "checkout");
        after("PT2M1S");
        PromptView asked = posted(key, "role.commander", 0);
        List<Answered> both = together(List.of(
                () -> answers.answer(asked.id(), "take", ANA, Optional.empty(), Map.of()),
                () -> answers.answer(asked.id(), "take", BEN, Optional.empty(), Map.of())));
        assertThat(both).hasAtLeastOneElementOfType(Answered.Done.class);
        assertThat(both).hasAtLeastOneElementOfType(Answered.AlreadyAnswered.class);
    }

    @Test
    void an_update_resets_the_check_in_and_is_quoted_by_the_next_one() {
        String key = commanded(Severity.SEV1, "checkout");
        after("PT14M");
        updates.post(key, "Pool is exhausted", ANA);
        after("PT14M55S");
        assertThat(view(key, "checkin").state()).isEqualTo("scheduled");
        after("PT1M10S");
        posted(key, "checkin", 0);
        assertThat(heard.questions(key)).as(channel(key)).anyMatch(line -> line.contains("Last: “Pool is exhausted”"));
    }

    @Test
    void an_update_takes_back_a_check_in_that_stands_unanswered() {
        String key = commanded(Severity.SEV1, "checkout");
        after("PT15M1S");
        PromptView asked = posted(key, "checkin", 0);
        updates.post(key, "Pool is exhausted", ANA);
        patiently().until(() -> heard.questions(key).stream().noneMatch(line -> line.contains("Check-in")));
        Answered late = answers.answer(asked.id(), "no_change", ANA, Optional.empty(), Map.of());
        assertThat(late).isInstanceOf(Answered.NoLonger.class);
        assertThat(view(key, "checkin").state()).isEqualTo("scheduled");
    }

    @Test
    void a_worse_severity_brings_the_check_in_forward() {
        String key = commanded(Severity.SEV2, "checkout");
        after("PT16M");
        assertThat(view(key, "checkin").state()).isEqualTo("scheduled");
        severity.to(key, Severity.SEV1, ANA);
        posted(key, "checkin", 0);
    }

    @Test
    void questions_due_together_stand_in_one_message_and_one_answer_leaves_the_other_its_buttons() {
        String key = commanded(Severity.SEV1, "checkout");
        after("PT15M1S");
        PromptView first = posted(key, "checkin", 0);
        answers.answer(first.id(), "no_change", ANA, Optional.empty(), Map.of());
        after("PT15M");
        PromptView second = posted(key, "checkin", 0);
        PromptView update = posted(key, "public.update", 0);
        assertThat(second.slackTs()).isPresent().isEqualTo(update.slackTs());
        answers.answer(second.id(), "no_change", ANA, Optional.empty(), Map.of());
        patiently()
                .untilAsserted(() -> assertThat(heard.questions(key))
                        .as(channel(key))
                        .singleElement()
                        .asString()
                        .contains("@U0ANA: no change (")
                        .contains("(Draft update)")
                        .doesNotContain("(No change)"));
    }

    @Test
    void everything_falls_silent_when_it_is_resolved_except_the_facts() {
        String key = commanded(Severity.SEV1, "checkout");
        after("PT15M1S");
        posted(key, "checkin", 0);
        status.resolve(key, ANA, Optional.empty(), Optional.empty());
        posted(key, "facts.check", 0);
        after("PT3H");
        patiently()
                .untilAsserted(
                        () -> assertThat(heard.questions(key)).as(channel(key)).hasSize(1));
        assertThat(prompts.of(key))
                .filteredOn(
                        view -> view.prompt().equals("checkin") || view.prompt().equals("public.update"))
                .allMatch(view -> view.state().equals("canceled"));
    }

    @Test
    void a_question_refused_five_times_is_asked_in_the_end() {
        String key = commanded(Severity.SEV1, "checkout");
        patiently().until(() -> heard.in(key).size() > 1);
        slack.fault("chat.postMessage", "not_ok", Map.of("error", "msg_too_long"));
        after("PT15M1S");
        Instant tried = Instant.MIN;
        for (int times = 1; times <= 5; times++) {
            Instant before = tried;
            patiently().until(() -> {
                beat.strike();
                PromptView view = view(key, "checkin");
                return view.state().equals("scheduled")
                        && view.nextAt().filter(before::isBefore).isPresent();
            });
            assertThat(view(key, "checkin").postedAt()).isEmpty();
            tried = view(key, "checkin").nextAt().orElseThrow();
            if (times == 5) {
                slack.heal();
            }
            clock.moveTo(tried);
        }
        assertThat(posted(key, "checkin").state()).isEqualTo("posted");
        assertThat(heard.questions(key)).as(channel(key)).hasSize(1);
    }

    @Test
    void an_archived_channel_stops_the_prompts_of_its_incident() {
        String key = commanded(Severity.SEV1, "checkout");
        patiently().until(() -> heard.in(key).size() > 1);
        slack.step(
                "archive",
                Map.of(
                        "user",
                        "ana",
                        "channel",
                        incidents.byKey(key).orElseThrow().channelId().orElseThrow()));
        after("PT15M1S");
        patiently().untilAsserted(() -> {
            beat.strike();
            assertThat(prompts.of(key))
                    .as(channel(key))
                    .allMatch(view -> view.state().equals("canceled"));
        });
    }

    @Test
    void two_beats_at_once_ask_everything_once() throws Exception {
        List<String> keys = IntStream.range(0, 6)
                .mapToObj(i -> declared(Severity.SEV3, "checkout"))
                .toList();
        clock.advance(Duration.parse("PT2M1S"));
        together(IntStream.range(0, 6)
                .<Callable<Boolean>>mapToObj(i -> () -> {
                    beat.strike();
                    return true;
                })
                .toList());
        for (String key : keys) {
            posted(key, "role.commander", 0);
            assertThat(heard.questions(key)).as(channel(key)).hasSize(1);
            assertThat(prompts.of(key))
                    .filteredOn(view -> view.prompt().equals("role.commander"))
                    .hasSize(1);
        }
    }

    @Test
    void a_snoozed_question_comes_back_once() {
        String key = commanded(Severity.SEV2, "checkout");
        after("PT30M1S");
        PromptView asked = posted(key, "checkin", 0);
        assertThat(answers.answer(asked.id(), "snooze_10", ANA, Optional.empty(), Map.of()))
                .isInstanceOf(Answered.Done.class);
        assertThat(view(key, "checkin").state()).isEqualTo("snoozed");
        after("PT10M1S");
        posted(key, "checkin", 0);
        assertThat(answers.answer(asked.id(), "snooze_10", ANA, Optional.empty(), Map.of()))
                .isInstanceOf(Answered.NoLonger.class);
    }

    @Test
    void a_promise_to_the_public_is_asked_for_before_it_is_due() {
        String key = commanded(Severity.SEV2, "checkout");
        after("PT60M1S");
        PromptView asked = posted(key, "public.update", 0);
        Instant promised = clock.instant().plus(Duration.ofMinutes(20));
        assertThat(answers.answer(asked.id(), "draft", ANA, Optional.empty(), Map.of()))
                .isInstanceOf(Answered.NeedsForm.class);
        assertThat(answers.answer(
                        asked.id(),
                        "draft",
                        ANA,
                        Optional.empty(),
                        Map.of("text", "Some orders fail", "next", Long.toString(promised.getEpochSecond()))))
                .isInstanceOf(Answered.Done.class);
        PromptView next = view(key, "public.update");
        assertThat(next.state()).isEqualTo("scheduled");
        assertThat(Duration.between(clock.instant(), next.dueAt()))
                .isBetween(Duration.ofMinutes(14), Duration.ofMinutes(15));
    }
}

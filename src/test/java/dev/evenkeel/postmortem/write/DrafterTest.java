package dev.evenkeel.postmortem.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;

import dev.evenkeel.postmortem.Accounts;
import dev.evenkeel.postmortem.account.Account;
import dev.evenkeel.postmortem.account.Asked;
import dev.evenkeel.postmortem.account.Event;
import dev.evenkeel.postmortem.account.Fact;
import dev.evenkeel.postmortem.account.Known;
import dev.evenkeel.postmortem.draft.Draft;
import dev.evenkeel.postmortem.draft.Draft.Question;
import dev.evenkeel.postmortem.words.Clocks;
import dev.evenkeel.postmortem.words.Lint;

class DrafterTest {

    private final Draft draft = Drafter.draft(Accounts.twoBack(), false);

    @Test
    void the_summary_says_what_is_known() {
        assertThat(draft.summary().getFirst().text())
                .isEqualTo("From 2026-03-30 08:02 UTC (09:02 London) to 2026-03-30 08:48 UTC (09:48 London) (46 min)"
                        + " checkout and basket were affected: “checkout returns 500”.");
        assertThat(draft.summary().get(1).text())
                .isEqualTo("It was found by monitoring (“checkout error rate 34 % (limit 2 %)”) at 2026-03-30 08:11 UTC"
                        + " (09:11 London) and declared by José O'Brien at 2026-03-30 08:14 UTC (09:14 London).");
        assertThat(draft.summary().get(2).text())
                .contains("roll checkout back to 1041")
                .contains("ended the impact");
    }

    @Test
    void a_summary_without_facts_has_gaps_instead_of_guesses() {
        Account account = without(Accounts.twoBack());
        Draft bare = Drafter.draft(account, false);
        assertThat(bare.summary().getFirst().text())
                .isEqualTo("checkout and basket were affected: “checkout returns 500”.");
        assertThat(bare.summary().getFirst().missing())
                .containsExactly("when users first felt it", "when the impact ended");
        assertThat(bare.figures())
                .allSatisfy(figure -> assertThat(figure.length()).isEmpty());
        assertThat(bare.questions())
                .extracting(Question::text)
                .contains("When did users first feel it?", "When did the impact end?");
    }

    private static Account without(Account base) {
        Map<Fact, Known> declared = new EnumMap<>(Fact.class);
        declared.put(Fact.DECLARED, base.times().get(Fact.DECLARED));
        return new Account(
                base.asOf(),
                base.zone(),
                base.subject(),
                declared,
                List.of(),
                base.events(),
                base.tries(),
                base.suspicions(),
                base.asked(),
                base.told(),
                base.tenures(),
                base.tasks(),
                base.people());
    }

    @Test
    void a_proposed_time_counts_for_nothing_and_is_asked_about() {
        assertThat(draft.times().getLast().at()).isEmpty();
        assertThat(draft.figures().getLast().length()).isEmpty();
        assertThat(draft.figures().getLast().unknown()).contains("resolved is not confirmed");
        assertThat(draft.questions())
                .extracting(Question::text)
                .anyMatch(text -> text.contains("09:05 UTC") && text.contains("Nobody has confirmed"));
    }

    @Test
    void a_dead_end_stands_among_what_was_tried() {
        assertThat(draft.mitigations()).extracting(Draft.Attempt::deadEnd).containsExactly(true, false);
        assertThat(draft.mitigations().getFirst().verdict()).isEqualTo("changed nothing");
    }

    @Test
    void a_missed_promise_is_seen() {
        assertThat(draft.communication().getFirst().promise()).contains("missed by 7 min");
        assertThat(draft.notes()).anyMatch(note -> note.section().equals("communication"));
    }

    @Test
    void conditions_have_their_status_and_a_missing_switch_is_one() {
        assertThat(draft.conditions())
                .extracting(Draft.Condition::status)
                .containsExactly("confirmed", "tried", "noted");
        assertThat(draft.conditions().getLast().text()).startsWith("no kill switch for deploy of checkout");
        assertThat(draft.detection().introduced()).contains(Instant.parse("2026-03-29T16:40:00Z"));
        assertThat(draft.detection().lag()).contains(Duration.ofMinutes(9));
    }

    @Test
    void what_people_said_of_how_it_was_found_stands_beside_the_alerts() {
        Account base = Accounts.twoBack();
        List<Event> events = new ArrayList<>(base.events());
        Event any = events.getFirst();
        events.add(new Event(
                "99",
                any.at(),
                any.recordedAt(),
                Event.Kind.NOTE,
                "No alert fired: the SLO counts answers with status 200 as sent",
                Optional.empty(),
                Optional.empty(),
                "note",
                Optional.empty(),
                Set.of(),
                false,
                false,
                Map.of()));
        Draft draft = Drafter.draft(Accounts.with(base, events, base.subject()), false);
        assertThat(draft.detection().signals()).extracting(Draft.Line::id).containsExactly("2", "99");
    }

    @Test
    void what_was_asked_and_never_answered_is_an_open_question_for_somebody() {
        assertThat(draft.questions())
                .anySatisfy(question -> {
                    assertThat(question.text()).isEqualTo("How many customers are affected? (asked, never answered)");
                    assertThat(question.ask()).isEqualTo("José O'Brien");
                })
                .anySatisfy(question -> assertThat(question.text()).startsWith("“maria, could the merge of 1042"))
                .anySatisfy(question -> assertThat(question.text()).contains("the bot was away"));
    }

    @Test
    void a_question_asked_in_vain_five_times_is_one_open_question() {
        Account base = Accounts.twoBack();
        List<Asked> asked = Collections.nCopies(5, base.asked().getLast());
        Draft draft = Drafter.draft(
                new Account(
                        base.asOf(),
                        base.zone(),
                        base.subject(),
                        base.times(),
                        base.windows(),
                        base.events(),
                        base.tries(),
                        base.suspicions(),
                        asked,
                        base.told(),
                        base.tenures(),
                        base.tasks(),
                        base.people()),
                false);
        assertThat(draft.questions())
                .extracting(Question::text)
                .containsOnlyOnce("How many customers are affected? (asked 5 times, never answered)");
    }

    @Test
    void the_short_timeline_has_every_turn_and_at_most_twenty_lines() {
        Draft large = Drafter.draft(Accounts.withMessages(2_000, 3, false), false);
        assertThat(large.keyEvents()).hasSize(20);
        List<String> turns = Accounts.twoBack().events().stream()
                .filter(event -> event.kind().isTurn())
                .map(event -> event.id())
                .toList();
        assertThat(large.keyEvents()).extracting(Draft.Line::id).containsAll(turns);
        assertThat(large.timeline()).hasSize(2_012);
    }

    @Test
    void nothing_is_called_the_one_reason() {
        assertThat(draft.toString().toLowerCase(Locale.ROOT)).doesNotContain("root cause");
    }

    @Test
    void in_the_hour_that_comes_twice_the_offset_tells_which() {
        Clocks london = new Clocks(ZoneId.of("Europe/London"));
        assertThat(london.minute(Instant.parse("2026-10-25T00:30:00Z")))
                .isEqualTo("2026-10-25 00:30 UTC (01:30+01:00 London)");
        assertThat(london.minute(Instant.parse("2026-10-25T01:30:00Z")))
                .isEqualTo("2026-10-25 01:30 UTC (01:30Z London)");
        assertThat(new Clocks(ZoneId.of("America/New_York")).minute(Instant.parse("2026-01-01T02:00:00Z")))
                .isEqualTo("2026-01-01 02:00 UTC (2025-12-31 21:00 New York)");
        assertThat(new Clocks(ZoneId.of("UTC")).minute(Instant.parse("2026-01-01T02:00:00Z")))
                .isEqualTo("2026-01-01 02:00 UTC");
    }

    @Test
    void lengths_are_whole_and_know_more_than_a_day() {
        assertThat(Clocks.length(Duration.ofSeconds(59))).isEqualTo("59 s");
        assertThat(Clocks.length(Duration.ofMinutes(65))).isEqualTo("1 h 5 min");
        assertThat(Clocks.length(Duration.ofHours(99))).isEqualTo("4 d 3 h");
        assertThat(Clocks.length(Duration.ofHours(2))).isEqualTo("2 h");
    }

    @Test
    void wording_is_remarked_on_only_where_a_person_is_blamed() {
        assertThat(Lint.of("the record failed to resolve")).isEmpty();
        assertThat(Lint.of("this was not human error")).isEmpty();
        assertThat(Lint.of("the operator forgot the flag")).hasSize(1);
        assertThat(Lint.of("she said “obviously”")).isEmpty();
        assertThat(Lint.ofAction("investigate the alerts")).hasSize(1);
        assertThat(Lint.ofAction("Alert when checkout's error rate passes 2 %")).isEmpty();
    }
}

package dev.evenkeel.slack.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import dev.evenkeel.chat.Span;
import dev.evenkeel.chat.Text;
import dev.evenkeel.incident.Actor;
import dev.evenkeel.incident.IncidentFacts;
import dev.evenkeel.incident.Incidents;
import dev.evenkeel.incident.declare.Declaration;
import dev.evenkeel.incident.declare.DeclareIncident;
import dev.evenkeel.incident.declare.Declared;
import dev.evenkeel.timeline.Ledger;
import dev.evenkeel.work.Deliveries;

/** Every verb, given what it cannot use, says in one sentence what to type instead, and changes nothing. */
@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadInputTest {

    private static final String LONG = "x".repeat(10_000);
    private static final String MARKS = "\u202E\u0000\u200F\uFEFF";

    @Inject
    RunCommand run;

    @Inject
    Vocabulary vocabulary;

    @Inject
    DeclareIncident declare;

    @Inject
    Incidents incidents;

    @Inject
    Ledger ledger;

    @Inject
    Deliveries deliveries;

    @Inject
    InstantSource clock;

    private String key;

    @BeforeEach
    void an_incident_is_open() {
        if (key == null) {
            key = switch (declare.declare(Declaration.of("bad input " + clock.instant(), Actor.user("U0ANN")))) {
                case Declared.Fresh(IncidentFacts incident) -> incident.key();
                case Declared.SameAsBefore(IncidentFacts incident) -> incident.key();
                case Declared.Refused(String sentence) -> throw new AssertionError(sentence);
            };
            // what comes of declaring comes before what is tried, not in the middle of it
            await().atMost(Duration.ofSeconds(90))
                    .until(() -> incidents.byKey(key).orElseThrow().channelId().isPresent());
        }
    }

    static Stream<Arguments> unusable() {
        return Stream.of(
                        words(
                                "declare",
                                "sev1",
                                "sev2 svc:pay",
                                "sev7 it burns",
                                "svc: x",
                                "svc:<!channel> x",
                                "\"\"",
                                "sev1 sev2 x"),
                        words("update"),
                        words(
                                "change",
                                "reboot checkout x",
                                "deploy",
                                "deploy checkout",
                                "deploy <!channel> x",
                                "deploy checkout x at 25:00"),
                        words("note"),
                        words("event"),
                        words("impact"),
                        words("title"),
                        words("public"),
                        words("cancel"),
                        words("action"),
                        words("todo", "<@U0BEN|ben>"),
                        words("sev", "5", "0", "two", "2 please", "-1", "2.5"),
                        words("severity", "high"),
                        words("svc", "<!channel>", ",", "-x", "a b c d e f g h i j k l m n o p q r s t u"),
                        words(
                                "started",
                                "soon",
                                "1970-01-01 00:00",
                                "3026-01-01 00:00 UTC",
                                "25:00",
                                "14:05 CET",
                                "99999999h ago"),
                        words("detected", "soon", "1970-01-01 00:00", "3026-01-01 00:00 UTC", "yesterday"),
                        words(
                                "at",
                                "soon the disk was full",
                                "14:05",
                                "1970-01-01 00:00 boot",
                                "3026-01-01 00:00 boot"),
                        words("identified", "x at 3026-01-01 00:00", "x at 25:00")
                                .skip(1),
                        words("mitigated", "x at 1970-01-01 00:00", "at 14:99").skip(1),
                        words("resolve", "x at 3026-01-01 00:00").skip(1),
                        words("resolved", "at 1970-01-01").skip(1),
                        words("lead", "@ann", "somebody", "<@U0BEN> <@U0ANN>", "<!subteam^S1|@oncall>")
                                .skip(1),
                        words("role", "comms", "king <@U0BEN>", "<@U0BEN>", "comms @ben"),
                        words("assign", "comms"),
                        words("handover", "@ben", "<@U0BEN> now", "me"),
                        words("status", "now", "INC-1").skip(1),
                        words("list", "all").skip(1),
                        words("timeline", "all").skip(1),
                        words("close", "please").skip(1),
                        words("reopen", "please").skip(1),
                        words("help", "flurb").skip(1),
                        words("tried", "same"),
                        words("suspects", "older", "more please").skip(1),
                        words("gaps", "all").skip(1),
                        words("postmortem", "export pdf", "export confluence", "export md now", "import")
                                .skip(1),
                        words("pm", "please").skip(1),
                        words("doctor", "now").skip(1),
                        words("back", "shop 0", "shop -1 2", "<!channel>"),
                        words("halt", "two jobs", "<!channel>"),
                        words("kill", "two flags"),
                        words("readiness", "now").skip(1),
                        words("flags", "one two", "<!channel>", "-x old").skip(1),
                        words("ack", "yes").skip(1),
                        words("next", "week").skip(1),
                        words("prompts", "all").skip(1),
                        words("snooze", "0m", "25h", "soon", "-5m", "10m please"))
                .flatMap(lines -> lines)
                .map(Arguments::of);
    }

    static Stream<String> verbsThatTakeWords() {
        return Stream.of(
                "update",
                "note",
                "impact",
                "title",
                "public",
                "cancel",
                "action",
                "identified",
                "mitigated",
                "resolve",
                "at 14:05",
                "at",
                "started",
                "detected",
                "sev",
                "lead",
                "role",
                "handover",
                "declare",
                "status",
                "list",
                "close",
                "reopen",
                "timeline");
    }

    /** The verb alone, and with each of these after it. */
    private static Stream<String> words(String verb, String... arguments) {
        return Stream.concat(Stream.of(verb), Stream.of(arguments).map(argument -> verb + " " + argument));
    }

    @ParameterizedTest
    @MethodSource("unusable")
    void is_answered_in_one_sentence_and_changes_nothing(String typed) {
        refuses(typed);
    }

    @ParameterizedTest
    @MethodSource("verbsThatTakeWords")
    void ten_thousand_characters_are_refused(String verb) {
        refuses(verb + " " + LONG);
    }

    @ParameterizedTest
    @MethodSource("verbsThatTakeWords")
    void words_of_invisible_marks_alone_are_no_words(String verb) {
        if (!List.of("identified", "mitigated", "resolve", "lead", "status", "list", "close", "reopen", "timeline")
                .contains(verb)) {
            refuses(verb + " " + MARKS);
        }
    }

    @ParameterizedTest
    @MethodSource("verbsThatTakeWords")
    void outside_an_incident_a_verb_that_needs_one_asks_which(String verb) {
        if (!List.of("declare", "list").contains(verb)) {
            assertThat(sentence(run.run(command(verb + " x", "C0ELSEWHERE")))).contains("`/incident INC-12 ");
        }
    }

    @Test
    void every_verb_is_tried_here() {
        List<String> tried = Stream.concat(
                        unusable().map(arguments -> (String) arguments.get()[0]), verbsThatTakeWords())
                .map(line -> line.split(" ")[0])
                .toList();
        List<String> harmless = List.of("", "help");
        assertThat(vocabulary.verbs().stream().map(Verb::name).filter(name -> !harmless.contains(name)))
                .isSubsetOf(tried);
    }

    @Test
    void an_incident_nobody_knows_is_said_to_be_so() {
        assertThat(sentence(run.run(command("INC-999999 status", "C0ELSEWHERE"))))
                .isEqualTo("There is no INC-999999 that you can see: `/incident list` shows what is open.");
    }

    private void refuses(String typed) {
        IncidentFacts before = incidents.byKey(key).orElseThrow();
        int entries = ledger.of(key).size();
        int said = deliveries.of(key).size();
        long open = incidents.open().size();
        assertThat(sentence(run.run(command(key + " " + typed, "C0ELSEWHERE"))))
                .contains("`")
                .endsWith(".")
                .doesNotContain("\n", LONG.substring(0, 300))
                .hasSizeLessThan(260);
        assertThat(incidents.byKey(key)).contains(before);
        assertThat(ledger.of(key)).hasSize(entries);
        assertThat(deliveries.of(key)).hasSize(said);
        assertThat(incidents.open()).hasSize((int) open);
    }

    private Command command(String text, String channel) {
        return new Command(text, "U0ANN", "ann", channel, Optional.empty(), Optional.empty(), clock.instant());
    }

    private static String sentence(Reply reply) {
        assertThat(reply).isInstanceOf(Reply.Whisper.class);
        Text summary = ((Reply.Whisper) reply).message().summary();
        StringBuilder words = new StringBuilder();
        for (Span span : summary.spans()) {
            words.append(
                    switch (span) {
                        case Span.Ours(String text) -> text;
                        case Span.Theirs(String text) -> text;
                        default -> "?";
                    });
        }
        return words.toString();
    }
}

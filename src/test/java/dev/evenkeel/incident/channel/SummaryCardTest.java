package dev.evenkeel.incident.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import dev.evenkeel.chat.Message;
import dev.evenkeel.chat.Part;
import dev.evenkeel.chat.Span;
import dev.evenkeel.chat.Text;
import dev.evenkeel.incident.Fact;
import dev.evenkeel.incident.IncidentFacts;
import dev.evenkeel.incident.Role;
import dev.evenkeel.incident.SomeIncident;

class SummaryCardTest {

    @Test
    void aNewIncidentShowsWhatIsKnownAndWhatIsNot() {
        assertThat(shown(card(SomeIncident.titled("checkout returns 500").facts())))
                .isEqualTo("""
                        # INC-12 · 'checkout returns 500'
                        Severity: SEV2
                        Status: investigating
                        Commander: nobody yet
                        Services: 'checkout'
                        Declared: 2026-11-21T14:00:00Z by @U1ANA
                        Impact start: not known; `/incident started TIME`
                        *Last update:* none yet
                        [Take command incident.lead] [Update… incident.update] [Suspects incident.suspects] [Mitigated incident.mitigated]
                        (I keep commands, answers, pins and marked messages (:pushpin: timeline, :star: key event, :ballot_box_with_check: follow-up, :question: open question); nothing else.)""");
    }

    @Test
    void aCommandedIncidentThatRecoversOffersToResolve() {
        SomeIncident some = SomeIncident.titled("checkout");
        some.record().give(Role.COMMANDER, "U2BEN");
        some.record().give(Role.COMMS, "U3CYD");
        some.record().update("rolled back", SomeIncident.DECLARED.plusSeconds(600));
        some.record().state(Fact.IMPACT_STARTED, SomeIncident.DECLARED.minusSeconds(60));
        some.record().mitigate(SomeIncident.DECLARED.plusSeconds(900));
        assertThat(shown(card(some.facts())))
                .contains("Commander: @U2BEN", "Roles: comms lead: @U3CYD", "Status: monitoring")
                .contains("Impact start: 2026-11-21T13:59:00Z", "Mitigated: 2026-11-21T14:15:00Z")
                .contains("*Last update* 2026-11-21T14:10:00Z: 'rolled back'")
                .contains("[Resolve incident.resolve]")
                .doesNotContain("Take command", "incident.mitigated");
    }

    @Test
    void anIncidentThatIsOverOffersTheDraftAndTheWayBack() {
        SomeIncident some = SomeIncident.titled("checkout");
        some.record().resolve(SomeIncident.DECLARED.plus(Duration.ofHours(1)));
        assertThat(shown(card(some.facts())))
                .contains("incident.postmortem", "incident.reopen")
                .doesNotContain("incident.lead");
        some.record().cancel();
        assertThat(shown(card(some.facts()))).doesNotContain("[");
    }

    @Test
    void aDrillIsMarkedInTheHeadingTheSummaryAndTheTopic() {
        IncidentFacts drill = SomeIncident.drill("two back").facts();
        assertThat(shown(card(drill))).startsWith("# DRILL · INC-12");
        assertThat(shown(card(drill).summary())).startsWith("DRILL · ");
        assertThat(shown(Topic.of(drill))).startsWith("DRILL · SEV2 · investigating");
    }

    @Test
    void whatOthersWroteIsAlwaysQuotedAndAHeadingFits() {
        IncidentFacts hostile =
                SomeIncident.titled("<!channel> " + "x".repeat(189)).facts();
        assertThat(card(hostile).parts().stream()
                        .flatMap(part ->
                                part instanceof Part.Heading(Text text) ? text.spans().stream() : Stream.empty())
                        .filter(span -> span instanceof Span.Ours)
                        .map(Object::toString))
                .noneMatch(ours -> ours.contains("<!channel>"));
        assertThat(shown(card(hostile)).lines().findFirst().orElseThrow()).hasSizeLessThan(150);
    }

    @Test
    void aTopicSaysSeverityStatusTitleAndLeadWithin250Characters() {
        SomeIncident some = SomeIncident.titled("checkout returns 500");
        some.record().give(Role.COMMANDER, "U2BEN");
        assertThat(shown(Topic.of(some.facts())))
                .isEqualTo("SEV2 · investigating · 'checkout returns 500' · lead: @U2BEN");
        assertThat(shown(Topic.of(SomeIncident.titled("x".repeat(200)).facts())))
                .hasSizeLessThanOrEqualTo(250);
    }

    private static Message card(IncidentFacts incident) {
        return SummaryCard.of(incident, Optional.empty(), Optional.empty());
    }

    private static String shown(Message card) {
        return card.parts().stream().map(SummaryCardTest::shown).collect(Collectors.joining("\n"));
    }

    private static String shown(Part part) {
        return switch (part) {
            case Part.Heading(Text text) -> "# " + shown(text);
            case Part.Words(Text text) -> shown(text);
            case Part.Why(Text text) -> "(" + shown(text) + ")";
            case Part.Rule rule -> "---";
            case Part.Fields(List<Part.Field> fields) ->
                fields.stream()
                        .map(field -> field.name() + ": " + shown(field.value()))
                        .collect(Collectors.joining("\n"));
            case Part.Controls(String block, List<Part.Control> controls) ->
                controls.stream().map(SummaryCardTest::shown).collect(Collectors.joining(" "));
        };
    }

    private static String shown(Part.Control control) {
        return switch (control) {
            case Part.Button button -> "[" + button.label() + " " + button.action() + "]";
            case Part.PersonPicker picker -> "[" + picker.action() + "]";
            case Part.LinkButton link -> "[" + link.url() + "]";
        };
    }

    private static String shown(Text text) {
        return text.spans().stream()
                .map(span -> switch (span) {
                    case Span.Ours(String ours) -> ours;
                    case Span.Theirs(String theirs) -> "'" + theirs + "'";
                    case Span.Person(String userId) -> "@" + userId;
                    case Span.Channel(String id) -> "#" + id;
                    case Span.Moment(Instant at) -> at.toString();
                    case Span.Link(String url, String label) -> label + " (" + url + ")";
                })
                .collect(Collectors.joining());
    }
}

package dev.evenkeel.incident.declare;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import dev.evenkeel.incident.Incident;
import dev.evenkeel.incident.IncidentFacts;
import dev.evenkeel.incident.Incidents;
import dev.evenkeel.incident.Moments;
import dev.evenkeel.incident.Opening;
import dev.evenkeel.incident.Words;
import dev.evenkeel.incident.news.IncidentDeclared;
import dev.evenkeel.people.Team;

/** Begins an incident, and asks for its channel. */
@ApplicationScoped
public class DeclareIncident {

    private static final Duration DOUBLE_SUBMIT = Duration.ofSeconds(60);

    private final Incidents incidents;
    private final OpenChannel channel;
    private final Event<IncidentDeclared> declared;
    private final InstantSource clock;
    private final Team team;

    @Inject
    DeclareIncident(
            Incidents incidents,
            OpenChannel channel,
            Event<IncidentDeclared> declared,
            InstantSource clock,
            Team team) {
        this.incidents = incidents;
        this.channel = channel;
        this.declared = declared;
        this.clock = clock;
        this.team = team;
    }

    /**
     * Declares once. The same title from the same person within 60 seconds, or the same dedupe key at any time, gives the incident
     * made then, also when both come at the same moment.
     */
    @Transactional
    public Declared declare(Declaration declaration) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Optional<String> refusal = refusal(declaration, now);
        if (refusal.isPresent()) {
            return new Declared.Refused(refusal.get());
        }
        incidents.holdDeclarations();
        Optional<IncidentFacts> before = before(declaration, now);
        return before.isPresent()
                ? new Declared.SameAsBefore(before.get())
                : new Declared.Fresh(begin(declaration, now));
    }

    private static Optional<String> refusal(Declaration declaration, Instant now) {
        return Stream.of(
                        Words.titleRefusal(declaration.title()),
                        Words.servicesRefusal(declaration.services()),
                        declaration
                                .description()
                                .filter(text -> !Words.text(text).isEmpty())
                                .flatMap(text -> Words.textRefusal("That description", text)),
                        declaration.impactStartedAt().flatMap(at -> Moments.refusal(at, now)))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<IncidentFacts> before(Declaration declaration, Instant now) {
        Optional<IncidentFacts> sameTry =
                declaration.dedupeKey().flatMap(incidents::declaredAs).map(Incident::facts);
        return sameTry.or(() -> incidents.declaredBy(declaration.by(), now.minus(DOUBLE_SUBMIT)).stream()
                .map(Incident::facts)
                .filter(earlier -> isSame(earlier, declaration))
                .findFirst());
    }

    private static boolean isSame(IncidentFacts earlier, Declaration declaration) {
        return fold(earlier.title()).equals(fold(Words.title(declaration.title())))
                && earlier.isPrivate() == declaration.isPrivate()
                && earlier.drill() == declaration.drill();
    }

    private static String fold(String title) {
        return title.toLowerCase(Locale.ROOT);
    }

    private IncidentFacts begin(Declaration declaration, Instant now) {
        Incident incident = Incident.begin(
                team.id(),
                incidents.nextNumber(),
                new Opening(
                        Words.title(declaration.title()),
                        declaration.severity(),
                        declaration.services().stream().distinct().toList(),
                        declaration.isPrivate(),
                        declaration.drill(),
                        declaration.by(),
                        declaration.description().map(Words::text).filter(text -> !text.isEmpty()),
                        declaration.impactStartedAt().map(at -> Moments.settled(at, now)),
                        declaration.dedupeKey(),
                        now));
        incidents.persist(incident);
        incident.showOn(channel.ask(incident.facts(), declaration.by()));
        declared.fire(new IncidentDeclared(incident.facts(), declaration.by(), now));
        return incident.facts();
    }
}

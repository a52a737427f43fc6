package dev.evenkeel.slack.command.start;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

import dev.evenkeel.catalog.backstage.CatalogueDocuments;
import dev.evenkeel.chat.Message;
import dev.evenkeel.chat.Part;
import dev.evenkeel.chat.Text;
import dev.evenkeel.slack.command.Reply;
import dev.evenkeel.slack.command.Said;
import dev.evenkeel.slack.command.Verb;
import dev.evenkeel.slack.typed.Typed;
import dev.evenkeel.suspect.UnmappedNames;
import dev.evenkeel.suspect.UnmappedNames.Unmapped;
import dev.evenkeel.work.Checkup;

/** Says how the bot itself is doing: its parts, and whether what it says arrives. */
@ApplicationScoped
class Doctor implements Verb {

    private static final int STRANGERS_SHOWN = 5;
    private static final Duration LOOKED_AT = Duration.ofHours(24);

    private final Instance<HealthCheck> checks;
    private final Checkup checkup;
    private final CatalogueDocuments catalogue;
    private final UnmappedNames unmapped;

    @Inject
    Doctor(
            @Any @Readiness Instance<HealthCheck> checks,
            Checkup checkup,
            CatalogueDocuments catalogue,
            UnmappedNames unmapped) {
        this.checks = checks;
        this.checkup = checkup;
        this.catalogue = catalogue;
        this.unmapped = unmapped;
    }

    @Override
    public String name() {
        return "doctor";
    }

    @Override
    public List<String> aliases() {
        return List.of("health");
    }

    @Override
    public String usage() {
        return "doctor";
    }

    @Override
    public String does() {
        return "how the bot itself is doing";
    }

    @Override
    public boolean takesArguments() {
        return false;
    }

    @Override
    public boolean needsIncident() {
        return false;
    }

    @Override
    public Reply run(Said said) {
        Checkup.Findings findings = checkup.since(said.at().minus(LOOKED_AT));
        List<HealthCheckResponse> down = checks.stream()
                .map(HealthCheck::call)
                .filter(check -> check.getStatus() != HealthCheckResponse.Status.UP)
                .toList();
        List<Text> lines = new ArrayList<>();
        if (down.isEmpty()) {
            lines.add(Text.of("Database, beat and inbox: fine."));
        }
        down.forEach(check -> lines.add(Text.of("*{} is down*: {}", check.getName(), shown(check))));
        lines.add(waiting(findings));
        lines.addAll(failures(findings));
        List<Text> refused = refusedDocuments();
        lines.addAll(refused);
        strangers().ifPresent(lines::add);
        boolean well = down.isEmpty() && findings.failures().isEmpty() && refused.isEmpty();
        Text summary = Text.of(well ? "All is well." : "Something needs a look.");
        return new Reply.Whisper(
                Message.of(summary, List.of(new Part.Words(summary), new Part.Words(Text.lines(lines)))));
    }

    private List<Text> refusedDocuments() {
        return catalogue.states().stream()
                .filter(document -> document.complaint().isPresent())
                .map(document -> Text.of(
                                "Catalogue {} is refused: {}. ",
                                Typed.shortened(document.address(), 120),
                                Typed.shortened(document.complaint().orElse(""), 200))
                        .then(document.goodAt()
                                .map(good -> Text.of("What it said at {} stands.", good))
                                .orElseGet(() -> Text.of("Nothing of it was ever read."))))
                .toList();
    }

    /** Without a catalogue everybody is a stranger, which is nothing to report. */
    private Optional<Text> strangers() {
        List<Unmapped> strangers = unmapped.besideACatalogue();
        String names =
                strangers.stream().limit(STRANGERS_SHOWN).map(Unmapped::called).collect(Collectors.joining(", "));
        return strangers.isEmpty()
                ? Optional.empty()
                : Optional.of(Text.of(
                        "Told of under names the catalogue does not know: {} in all, such as {}. An alias maps them, what was told before included.",
                        strangers.size(),
                        Text.quote(Typed.shortened(names, 300))));
    }

    private static String shown(HealthCheckResponse check) {
        return check.getData().map(String::valueOf).orElse("no more is known");
    }

    private static Text waiting(Checkup.Findings findings) {
        Text delivered = Text.of("Delivered in 24 h: {}. ", findings.delivered());
        return delivered.then(findings.oldest()
                .map(oldest -> Text.of("Waiting: {}, the oldest since {}.", findings.waiting(), oldest))
                .orElseGet(() -> Text.of("Nothing waits.")));
    }

    private static List<Text> failures(Checkup.Findings findings) {
        return findings.failures().stream()
                .map(failure -> Text.of(
                        failure.isFinal()
                                ? "Failed in 24 h: {}, {} ({}, last {})"
                                : "Tried in vain, tried again: {}, {} ({}, since {})",
                        failure.kind(),
                        Typed.shortened(failure.error(), 120),
                        failure.count(),
                        failure.last()))
                .toList();
    }
}

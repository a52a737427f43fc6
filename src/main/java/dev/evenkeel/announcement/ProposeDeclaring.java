package dev.evenkeel.announcement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import dev.evenkeel.alert.Alert;
import dev.evenkeel.alert.AlertRung;
import dev.evenkeel.catalog.Names;
import dev.evenkeel.catalog.Services;
import dev.evenkeel.chat.Chat;
import dev.evenkeel.chat.Message;
import dev.evenkeel.chat.Part;
import dev.evenkeel.chat.Text;
import dev.evenkeel.incident.IncidentFacts;
import dev.evenkeel.incident.Incidents;
import dev.evenkeel.incident.news.IncidentDeclared;
import dev.evenkeel.incident.news.ServicesChanged;
import dev.evenkeel.work.Priority;

/**
 * Offers to declare an incident where monitoring calls for a person and none is open: one message for a group of alerts, as long as
 * it rings. It declares nothing by itself.
 */
@ApplicationScoped
@Transactional
class ProposeDeclaring {

    private final Chat chat;
    private final AnnounceChannel channel;
    private final AlertProposals proposals;
    private final Incidents incidents;
    private final Services services;
    private final Set<String> severities;

    @Inject
    ProposeDeclaring(
            Chat chat,
            AnnounceChannel channel,
            AlertProposals proposals,
            Incidents incidents,
            Services services,
            @ConfigProperty(name = "evenkeel.alert-severities", defaultValue = "critical,page") String severities) {
        this.chat = chat;
        this.channel = channel;
        this.proposals = proposals;
        this.incidents = incidents;
        this.services = services;
        this.severities = Arrays.stream(severities.split(","))
                .map(severity -> severity.strip().toLowerCase(Locale.ROOT))
                .filter(severity -> !severity.isEmpty() && !severity.equals("off"))
                .collect(Collectors.toUnmodifiableSet());
    }

    void on(@Observes AlertRung rung) {
        Alert alert = rung.alert();
        if (!rung.groupRings()) {
            proposals
                    .over(alert.group())
                    .ifPresent(offer -> chat.replace(
                            offer.said(), Message.line("Alert {}: resolved {}.", offer.alert(), rung.at())));
        } else if (alert.isFiring() && calls(alert) && !isTakenCareOf(alert) && !proposals.isOpen(alert.group())) {
            UUID said = chat.say(channel.place(), "", offered(alert), Priority.REST);
            proposals.keep(alert, said);
        }
    }

    void on(@Observes IncidentDeclared declared) {
        settle(declared.incident());
    }

    void on(@Observes ServicesChanged changed) {
        settle(changed.incident());
    }

    private boolean calls(Alert alert) {
        return alert.severity()
                .map(severity -> severity.toLowerCase(Locale.ROOT))
                .filter(severities::contains)
                .isPresent();
    }

    /** A rehearsal takes care of nothing. */
    private boolean isTakenCareOf(Alert alert) {
        return alert.service().stream()
                .flatMap(service -> incidents.openConcerning(service).stream())
                .anyMatch(incident -> !incident.drill());
    }

    /** The offer goes as soon as somebody has taken it up; a private incident is nobody else's business, and neither is a rehearsal. */
    private void settle(IncidentFacts incident) {
        if (incident.isPrivate() || incident.drill()) {
            return;
        }
        Names names = services.names();
        incident.services().stream()
                .flatMap(service -> proposals.settle(names.allFor(service)).stream())
                .forEach(offer -> chat.replace(
                        offer.said(),
                        Message.line("Alert {}: declared as {}.", offer.alert(), Text.of(incident.key()))));
    }

    private static Message offered(Alert alert) {
        Text headline = Text.of(
                "*Alert* {}: {}, since {}", alert.title(), alert.severity().orElse("firing"), alert.startedAt());
        List<Text> lines = new ArrayList<>(List.of(headline));
        alert.summary().ifPresent(summary -> lines.add(Text.quote(summary)));
        Part.Controls controls =
                new Part.Controls("alert", List.of(Part.Button.primary("alert.declare", alert.ref(), "Declare")));
        return Message.of(
                Text.of("Alert {}", alert.title()),
                List.of(
                        new Part.Words(Text.lines(lines)),
                        controls,
                        new Part.Why(Text.of(
                                "No incident is open for it. Said once for these alerts, until they fall silent."))));
    }
}

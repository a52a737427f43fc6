package dev.evenkeel.slack.action;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import dev.evenkeel.alert.Alert;
import dev.evenkeel.alert.Alerts;
import dev.evenkeel.catalog.Services;
import dev.evenkeel.chat.Form;
import dev.evenkeel.incident.IncidentFacts;
import dev.evenkeel.incident.Incidents;
import dev.evenkeel.slack.command.Reply;
import dev.evenkeel.slack.view.DeclareForm;

/** {@code alert.declare}: opens the form that declares, with what the alert says filled in. The value is the alert's reference. */
@ApplicationScoped
class AlertAction implements Action {

    private final Alerts alerts;
    private final Incidents incidents;
    private final Services services;

    @Inject
    AlertAction(Alerts alerts, Incidents incidents, Services services) {
        this.alerts = alerts;
        this.incidents = incidents;
        this.services = services;
    }

    @Override
    public boolean handles(String actionId) {
        return actionId.equals("alert.declare");
    }

    @Override
    public Reply run(Pressed pressed) {
        Optional<Alert> alert = alerts.byRef(pressed.value());
        if (alert.isEmpty()) {
            return Reply.sentence("That alert is not known any more: `/incident` opens the empty form.");
        }
        return open(alert.get())
                .map(incident -> Reply.sentence("%s is open for it already.".formatted(incident.key())))
                .orElseGet(() -> new Reply.Open(form(alert.get())));
    }

    private Optional<IncidentFacts> open(Alert alert) {
        return alert.service().stream()
                .flatMap(service -> incidents.openConcerning(service).stream())
                .filter(incident -> !incident.drill() && !incident.isPrivate())
                .findFirst();
    }

    private Form form(Alert alert) {
        List<String> hit =
                alert.service().map(services.names()::orAsCalled).stream().toList();
        String known = "Alert " + alert.title() + ", since " + alert.startedAt()
                + alert.summary().map(": %s"::formatted).orElse("");
        return DeclareForm.begun(alert.summary().orElse(alert.title()), hit, known);
    }
}

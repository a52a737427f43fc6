package dev.evenkeel.web.hook;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import dev.evenkeel.alert.Alert;
import dev.evenkeel.alert.RecordAlerts;
import dev.evenkeel.catalog.Names;
import dev.evenkeel.catalog.Services;
import dev.evenkeel.web.Body;
import dev.evenkeel.web.ForTokens;
import dev.evenkeel.web.PlausibleTimes;

/** Alerts as Alertmanager tells them, version 4 of its webhook. A group is taken whole or not at all. */
@ForTokens
@Path("/webhooks/alertmanager")
public class AlertmanagerWebhook {

    /** The labels that say whose an alert is, the plainest first. */
    private static final List<String> WHOSE = List.of(
            "service",
            "service_name",
            "app",
            "application",
            "app_kubernetes_io_name",
            "component",
            "deployment",
            "job");

    private static final int LONGEST = 500;

    private final Intake intake;
    private final PlausibleTimes times;
    private final RecordAlerts recordAlerts;
    private final Services services;

    @Inject
    AlertmanagerWebhook(Intake intake, PlausibleTimes times, RecordAlerts recordAlerts, Services services) {
        this.intake = intake;
        this.times = times;
        this.recordAlerts = recordAlerts;
        this.services = services;
    }

    /**
     * The answer.
     *
     * @param status recorded, or repeated where nothing of it was new
     * @param news how many of the alerts were
     */
    public record Heard(String status, int news) {}

    /** Takes one group in. */
    @POST
    @Consumes(MediaType.WILDCARD)
    public Response take(byte[] body) {
        Body group = Body.object(intake.read(body, "Send what Alertmanager's webhook_config sends."));
        if (group.optionalText("version").filter("4"::equals).isEmpty()) {
            throw group.refused("version", "Send version \"4\" of Alertmanager's webhook.");
        }
        if (!group.json().path("alerts").isArray()) {
            throw group.refused("alerts", "Send alerts as an array; it is required.");
        }
        String key = cut(group.text("groupKey"));
        Names names = services.names();
        List<Alert> alerts = group.objects("alerts").stream()
                .map(alert -> alert(key, alert, names))
                .toList();
        alerts.forEach(alert -> {
            times.hasCome("startsAt", alert.startedAt(), alert.name());
        });
        int news = recordAlerts.all(alerts).size();
        return Response.accepted(new Heard(news > 0 ? "recorded" : "repeated", news))
                .build();
    }

    private static Alert alert(String group, Body alert, Names names) {
        Body labels = alert.optionalObject("labels")
                .orElseThrow(() -> alert.refused("labels", "Send labels as an object; it is required."));
        Optional<Body> annotations = alert.optionalObject("annotations");
        Instant started = alert.instant("startsAt");
        return new Alert(
                group,
                cut(alert.text("fingerprint")),
                cut(labels.text("alertname")),
                whose(labels, names).map(AlertmanagerWebhook::cut),
                labels.optionalText("severity").map(AlertmanagerWebhook::cut),
                annotations
                        .flatMap(said -> said.optionalText("summary").or(() -> said.optionalText("description")))
                        .map(AlertmanagerWebhook::cut),
                alert.optionalText("generatorURL").filter(link -> link.startsWith("http")),
                started,
                ended(alert, started));
    }

    /** While an alert fires, its end lies in the year 1, or is only when it would be taken for silent. */
    private static Optional<Instant> ended(Body alert, Instant started) {
        if (alert.text("status").equals("firing")) {
            return Optional.empty();
        }
        Instant end = alert.instant("endsAt");
        if (end.isBefore(started)) {
            throw alert.refused("endsAt", "Send endsAt not before startsAt, which is " + started + ".");
        }
        return Optional.of(end);
    }

    /** The first label whose value the catalogue knows; else the first there is, which an alias may make known later. */
    private static Optional<String> whose(Body labels, Names names) {
        List<String> candidates = WHOSE.stream()
                .flatMap(label -> labels.optionalText(label).stream())
                .toList();
        return Stream.concat(
                        candidates.stream().filter(called -> names.find(called).isPresent()), candidates.stream())
                .findFirst();
    }

    private static String cut(String text) {
        return text.substring(0, Math.min(LONGEST, text.length()));
    }
}

package dev.evenkeel.web.hook;

import java.util.ArrayList;
import java.util.List;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import dev.evenkeel.change.Change;
import dev.evenkeel.change.Recorded;
import dev.evenkeel.flag.FlagNews;
import dev.evenkeel.web.ForTokens;

/** Whatever speaks CDEvents over CloudEvents. A batch is taken whole or not at all. */
@ForTokens
@Path("/webhooks/cdevents")
public class CdEventsWebhook {

    private final Intake intake;

    @Inject
    CdEventsWebhook(Intake intake) {
        this.intake = intake;
    }

    /** Takes one event, or a batch of them. */
    @POST
    @Consumes(MediaType.WILDCARD)
    @Transactional
    public Response take(@Context HttpHeaders headers, byte[] body) {
        List<CdEvents> events =
                CloudEvents.read(headers, intake.read(body, "Send a CloudEvent whose data is a CDEvent, in UTF-8."))
                        .stream()
                        .flatMap(event -> CdEvents.read(event).stream())
                        .toList();
        List<Change> changes =
                events.stream().flatMap(event -> event.change().stream()).toList();
        List<FlagNews> flags =
                events.stream().flatMap(event -> event.flag().stream()).toList();
        if (changes.isEmpty() && flags.isEmpty()) {
            return Intake.ignored();
        }
        List<Recorded> items = new ArrayList<>(intake.record(changes));
        items.addAll(intake.hear(flags));
        return Intake.answer(items);
    }
}

package dev.evenkeel.web.hook;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.evenkeel.change.Change;
import dev.evenkeel.change.RecordChanges;
import dev.evenkeel.change.Recorded;
import dev.evenkeel.change.TakeDelivery;
import dev.evenkeel.flag.FlagNews;
import dev.evenkeel.flag.HearOfFlags;
import dev.evenkeel.web.PlausibleTimes;
import dev.evenkeel.web.Problem;

/** What every delivery goes through once its sender is known: read, weighed, recorded once, answered. */
@ApplicationScoped
class Intake {

    private static final int LONGEST_ID = 300;

    private final ObjectMapper json;
    private final PlausibleTimes times;
    private final TakeDelivery takeDelivery;
    private final RecordChanges recordChanges;
    private final HearOfFlags hearOfFlags;

    @Inject
    Intake(
            ObjectMapper json,
            PlausibleTimes times,
            TakeDelivery takeDelivery,
            RecordChanges recordChanges,
            HearOfFlags hearOfFlags) {
        this.json = json;
        this.times = times;
        this.takeDelivery = takeDelivery;
        this.recordChanges = recordChanges;
        this.hearOfFlags = hearOfFlags;
    }

    /**
     * The document in a body.
     *
     * @param instead what to do where it is none
     * @throws Problem 400 where it is no JSON object or array, broken off, or nested deeper than anybody nests
     */
    JsonNode read(byte[] body, String instead) {
        try {
            JsonNode document = json.readTree(body == null ? new byte[0] : body);
            if (document != null && document.isContainerNode()) {
                return document;
            }
        } catch (IOException unreadable) {
            // falls through to the refusal, which says more
        }
        throw Problem.badRequest("The body is no JSON document that can be read to its end. " + instead);
    }

    /** Of no use here. */
    static Response ignored() {
        return Response.accepted(new Taken("ignored", List.of())).build();
    }

    /** Records the changes of one delivery, or says that it was taken in before. */
    Response record(String sender, String delivery, List<Change> told) {
        return told.isEmpty() ? ignored() : once(sender, delivery, told, () -> recordChanges.all(told));
    }

    /** Records changes that carry ids of their own, so that repetition needs no delivery's id. */
    List<Recorded> record(List<Change> told) {
        times.check(told);
        return recordChanges.all(told);
    }

    /** Takes in what was told of flags. */
    List<Recorded> hear(List<FlagNews> told) {
        List<Recorded> items = new ArrayList<>();
        for (FlagNews flag : told) {
            times.hasCome("time", flag.at(), flag.key());
            hearOfFlags.hear(flag).ifPresent(items::addAll);
        }
        return items;
    }

    /** The answer to what carried ids of its own. */
    static Response answer(List<Recorded> items) {
        boolean news = items.stream().anyMatch(item -> item.status() != Recorded.Status.UNCHANGED);
        return Response.accepted(new Taken(news ? "recorded" : "repeated", items))
                .build();
    }

    /** Does what one delivery tells, unless it was taken in before. */
    Response once(String sender, String delivery, List<Change> told, Supplier<List<Recorded>> take) {
        if (delivery.isBlank() || delivery.length() > LONGEST_ID) {
            throw Problem.badRequest("Send an id of the delivery of 1 to " + LONGEST_ID + " characters.");
        }
        times.check(told);
        Optional<Taken> taken = takeDelivery.once(sender, delivery, take).map(items -> new Taken("recorded", items));
        return Response.accepted(taken.orElse(new Taken("repeated", List.of()))).build();
    }
}

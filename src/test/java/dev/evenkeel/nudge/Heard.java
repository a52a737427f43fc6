package dev.evenkeel.nudge;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import dev.evenkeel.chat.Message;
import dev.evenkeel.chat.Part;
import dev.evenkeel.chat.Place;
import dev.evenkeel.chat.Span;
import dev.evenkeel.chat.Text;
import dev.evenkeel.chat.outbox.Notation;
import dev.evenkeel.chat.outbox.Utterance;
import dev.evenkeel.work.CallState;
import dev.evenkeel.work.Deliveries;
import dev.evenkeel.work.Delivery;

/** An incident's channel as a person sees it: each message as it stands now, one a line, its buttons in brackets. */
@Singleton
public class Heard {

    private final Deliveries deliveries;
    private final Notation notation;

    @Inject
    Heard(Deliveries deliveries, Notation notation) {
        this.deliveries = deliveries;
        this.notation = notation;
    }

    public List<String> in(String incidentKey) {
        Map<UUID, String> messages = new LinkedHashMap<>();
        for (Delivery delivery : deliveries.of(incidentKey)) {
            if (delivery.state() != CallState.DELIVERED) {
                continue;
            }
            if (delivery.kind().equals(Utterance.Say.KIND)) {
                Utterance.Say say = notation.read(delivery.payload(), Utterance.Say.class);
                if (say.place() instanceof Place.Room) {
                    messages.put(delivery.id(), text(say.message()));
                }
            } else if (delivery.kind().equals(Utterance.Replace.KIND)) {
                Utterance.Replace replace = notation.read(delivery.payload(), Utterance.Replace.class);
                messages.computeIfPresent(replace.said(), (said, before) -> text(replace.message()));
            }
        }
        return new ArrayList<>(messages.values());
    }

    /** Messages in which a question still waits for an answer. */
    public List<String> questions(String incidentKey) {
        return in(incidentKey).stream()
                .filter(line -> line.contains("`/incident next` shows all"))
                .toList();
    }

    private static String text(Message message) {
        return message.parts().isEmpty()
                ? text(message.summary())
                : message.parts().stream().map(Heard::text).collect(Collectors.joining(" | "));
    }

    private static String text(Part part) {
        return switch (part) {
            case Part.Heading heading -> text(heading.text());
            case Part.Words words -> text(words.text());
            case Part.Fields fields ->
                fields.fields().stream()
                        .map(f -> f.name() + "=" + text(f.value()))
                        .collect(Collectors.joining(","));
            case Part.Controls controls ->
                controls.controls().stream().map(Heard::text).collect(Collectors.joining("", "[", "]"));
            case Part.Why why -> "~" + text(why.text());
            case Part.Rule rule -> "--";
        };
    }

    private static String text(Part.Control control) {
        return switch (control) {
            case Part.Button button -> "(" + button.label() + ")";
            case Part.PersonPicker picker -> "<" + picker.placeholder() + ">";
            case Part.LinkButton link -> "(" + link.label() + ")";
            default -> "(menu)";
        };
    }

    static String text(Text text) {
        StringBuilder line = new StringBuilder();
        for (Span span : text.spans()) {
            line.append(
                    switch (span) {
                        case Span.Ours ours -> ours.text();
                        case Span.Theirs theirs -> theirs.text();
                        case Span.Person person -> "@" + person.userId();
                        case Span.Channel channel -> "#" + channel.channelId();
                        case Span.Moment moment -> moment.at().toString();
                        case Span.Link link -> link.label();
                    });
        }
        return line.toString();
    }
}

package dev.evenkeel.announcement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import dev.evenkeel.chat.Message;
import dev.evenkeel.chat.Part;
import dev.evenkeel.chat.Span;
import dev.evenkeel.chat.Text;
import dev.evenkeel.incident.IncidentFacts;
import dev.evenkeel.incident.channel.Named;

/** What the others read of an incident: enough to know whether it concerns them, and where it is worked on. */
final class AnnouncementCard {

    private AnnouncementCard() {}

    /** @param failure why there is no channel, when it could not be opened */
    static Message of(IncidentFacts incident, Optional<String> failure) {
        List<Text> lines = new ArrayList<>();
        lines.add(headline(incident));
        incident.impact().ifPresent(impact -> lines.add(Text.of("Impact: {}", impact)));
        incident.lastUpdate()
                .ifPresent(update -> lines.add(
                        Text.of("Update {}: {}", incident.lastUpdateAt().orElseThrow(), update)));
        lines.add(who(incident));
        lines.add(where(incident, failure));
        return Message.of(summary(incident), List.of(new Part.Words(Text.lines(lines))));
    }

    private static Text summary(IncidentFacts incident) {
        return Text.of(
                "{} {} · {} · {}",
                Text.of(incident.key()),
                Text.of(incident.severity().name()),
                Text.of(incident.status().word()),
                incident.title());
    }

    private static Text headline(IncidentFacts incident) {
        return Text.of(
                "*{} {}* · {} · {}",
                Text.of(incident.key()),
                Text.of(incident.severity().name()),
                Text.of(incident.status().word()),
                incident.title());
    }

    private static Text who(IncidentFacts incident) {
        String services = incident.services().isEmpty() ? "none named" : String.join(", ", incident.services());
        return Text.of(
                "Services: {} · commander: {} · declared {}",
                Text.quote(services),
                incident.commander().map(Named::user).orElse(Text.of("nobody yet")),
                incident.declaredAt());
    }

    private static Text where(IncidentFacts incident, Optional<String> failure) {
        if (failure.isPresent()) {
            return Text.of("Its channel could not be opened ({}).", failure.get());
        }
        return incident.channelId()
                .map(id -> Text.of("Channel: {}", new Span.Channel(id)))
                .orElse(Text.of("Its channel is being opened."));
    }
}

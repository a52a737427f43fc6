package dev.evenkeel.announcement;

import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import dev.evenkeel.chat.Place;

/** Where everybody hears of incidents. */
@ApplicationScoped
class AnnounceChannel {

    private static final Pattern CHANNEL_ID = Pattern.compile("[CG][A-Z0-9]{6,}");

    private final Place place;

    @Inject
    AnnounceChannel(@ConfigProperty(name = "evenkeel.announce-channel", defaultValue = "incidents") String channel) {
        this.place = new Place.Channel(
                CHANNEL_ID.matcher(channel).matches() ? channel : "#" + channel.replaceFirst("^#", ""));
    }

    Place place() {
        return place;
    }
}

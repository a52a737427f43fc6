package dev.evenkeel.slack.gateway;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.slack.api.model.Conversation;

/**
 * The ids of channels that are configured by name, such as the announce channel: posting takes a name, but joining a channel and
 * looking for what was said there do not.
 */
@ApplicationScoped
class ChannelsByName {

    private final Finding finding;
    private final Map<String, String> known = new ConcurrentHashMap<>();

    @Inject
    ChannelsByName(Finding finding) {
        this.finding = finding;
    }

    /** The id behind {@code #name}; whatever is no such name, and a name that is not found, stays as it is. */
    String idOf(String address) {
        if (!address.startsWith("#")) {
            return address;
        }
        String id = known.get(address);
        if (id == null && finding.channels() instanceof Finding.Found.All<Conversation>(var channels)) {
            channels.stream()
                    .filter(channel -> address.equals("#" + channel.getName()) && !channel.isArchived())
                    .findFirst()
                    .ifPresent(channel -> known.put(address, channel.getId()));
            id = known.get(address);
        }
        return id == null ? address : id;
    }
}

package dev.evenkeel.flag.feed;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import dev.evenkeel.flag.FlagNews;
import dev.evenkeel.flag.UnleashNews;
import dev.evenkeel.provider.Reply;
import dev.evenkeel.provider.unleash.FeatureEvent;
import dev.evenkeel.provider.unleash.Unleash;

/** Unleash's event log, by the id of the newest event seen. */
@ApplicationScoped
class UnleashFeed implements Feed {

    private final Unleash unleash;

    @Inject
    UnleashFeed(Unleash unleash) {
        this.unleash = unleash;
    }

    @Override
    public String provider() {
        return UnleashNews.PROVIDER;
    }

    @Override
    public Reply<Read> since(String lastSeen) {
        long after = lastSeen.isEmpty() ? 0 : Long.parseLong(lastSeen);
        return unleash.eventsSince(after).map(told -> {
            List<FlagNews> news = told.events().stream()
                    .flatMap(event -> UnleashNews.of(event).stream())
                    .toList();
            long newest =
                    told.events().stream().mapToLong(FeatureEvent::id).max().orElse(after);
            return new Read(news, Long.toString(newest), told.complete());
        });
    }
}

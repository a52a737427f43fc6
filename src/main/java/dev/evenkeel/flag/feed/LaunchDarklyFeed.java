package dev.evenkeel.flag.feed;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import dev.evenkeel.flag.FlagNews;
import dev.evenkeel.flag.LaunchDarklyNews;
import dev.evenkeel.provider.Reply;
import dev.evenkeel.provider.launchdarkly.AuditEntry;
import dev.evenkeel.provider.launchdarkly.LaunchDarkly;

/** LaunchDarkly's audit log, by the moment of the newest entry seen, in milliseconds. */
@ApplicationScoped
class LaunchDarklyFeed implements Feed {

    /** Entries of the same moment, and those written a little late, are read once more and heard once. */
    private static final Duration OVERLAP = Duration.ofSeconds(10);

    /** As far as suspects are looked for without being asked for more. */
    private static final Duration FIRST = Duration.ofDays(7);

    private final LaunchDarkly launchDarkly;
    private final InstantSource clock;

    @Inject
    LaunchDarklyFeed(LaunchDarkly launchDarkly, InstantSource clock) {
        this.launchDarkly = launchDarkly;
        this.clock = clock;
    }

    @Override
    public String provider() {
        return LaunchDarklyNews.PROVIDER;
    }

    @Override
    public Reply<Read> since(String lastSeen) {
        Instant after = lastSeen.isEmpty()
                ? clock.instant().minus(FIRST)
                : Instant.ofEpochMilli(Long.parseLong(lastSeen)).minus(OVERLAP);
        return launchDarkly.auditLogSince(after).map(told -> {
            List<FlagNews> news = told.entries().stream()
                    .flatMap(entry -> LaunchDarklyNews.of(entry).stream())
                    .toList();
            String newest = told.entries().stream()
                    .map(AuditEntry::at)
                    .max(Comparator.naturalOrder())
                    .map(at -> Long.toString(at.toEpochMilli()))
                    .orElse(lastSeen);
            return new Read(news, newest, told.complete());
        });
    }
}

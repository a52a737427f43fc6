package dev.evenkeel.flag.feed;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import io.quarkus.runtime.ShutdownEvent;
import org.jboss.logging.Logger;

import dev.evenkeel.flag.HearOfFlags;
import dev.evenkeel.people.Team;
import dev.evenkeel.provider.Reply;
import dev.evenkeel.time.OnBeat;

/**
 * Reads on in the logs of the flag systems that are set up, once a minute, because their webhooks are tried once or twice and then
 * forgotten. What a webhook brought already is no news. A reading waits for another system, so it is not done on the beat itself.
 */
@Singleton
class ReadFeeds implements OnBeat {

    private static final Logger LOG = Logger.getLogger(ReadFeeds.class);
    private static final Duration EVERY = Duration.ofMinutes(1);
    private static final Duration REFUSED = Duration.ofMinutes(15);

    private final Instance<Feed> feeds;
    private final FeedPlaces places;
    private final HearOfFlags hearOfFlags;
    private final Team team;
    private volatile boolean stopping;
    private final ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor();

    @Inject
    ReadFeeds(Instance<Feed> feeds, FeedPlaces places, HearOfFlags hearOfFlags, Team team) {
        this.feeds = feeds;
        this.places = places;
        this.hearOfFlags = hearOfFlags;
        this.team = team;
    }

    @Override
    public void onBeat(Instant now) {
        if (!team.isKnown()) {
            return;
        }
        for (Feed feed : feeds) {
            places.claim(feed.provider(), now, EVERY)
                    .ifPresent(lastSeen -> readers.execute(() -> tryToRead(feed, lastSeen, now)));
        }
    }

    private void tryToRead(Feed feed, String lastSeen, Instant now) {
        try {
            read(feed, lastSeen, now);
        } catch (RuntimeException failed) {
            if (!stopping) {
                LOG.errorf(
                        failed,
                        "The log of %s could not be read or what it says not be kept; it is read again in a minute. Check the database.",
                        feed.provider());
            }
        }
    }

    /** What is cut off by the stop is read after the next start. */
    void onStop(@Observes ShutdownEvent stop) {
        stopping = true;
    }

    private void read(Feed feed, String lastSeen, Instant now) {
        switch (feed.since(lastSeen)) {
            case Reply.Done<Feed.Read>(Feed.Read read) -> take(feed, read);
            case Reply.NotConfigured<Feed.Read> missing ->
                places.rest(feed.provider(), now.plus(FeedPlaces.LONGEST_REST));
            case Reply.Later<Feed.Read>(String why, Duration pause) ->
                places.rest(feed.provider(), now.plus(between(EVERY, pause, FeedPlaces.LONGEST_REST)));
            case Reply.Refused<Feed.Read>(String reason, int status) -> {
                LOG.warnf(
                        "The log of %s is not read: %s. It is tried again in 15 min; nothing is lost that its webhook brings.",
                        feed.provider(), reason);
                places.rest(feed.provider(), now.plus(REFUSED));
            }
            case Reply.Unknown<Feed.Read>(String why) ->
                LOG.debugf("The log of %s was not read: %s. It is tried again in a minute.", feed.provider(), why);
        }
    }

    private static Duration between(Duration least, Duration wanted, Duration most) {
        Duration longer = wanted.compareTo(least) < 0 ? least : wanted;
        return longer.compareTo(most) > 0 ? most : longer;
    }

    /** The place is written last: what is cut off is read once more, and heard once. */
    private void take(Feed feed, Feed.Read read) {
        read.news().forEach(hearOfFlags::hear);
        places.readTo(feed.provider(), read.lastSeen());
        if (!read.complete()) {
            LOG.warnf(
                    "So much happened in %s since it was read last that the oldest of it was left out. Its current flags"
                            + " are right; what moved before may be missing among the changes.",
                    feed.provider());
        }
    }

    @PreDestroy
    void stop() {
        readers.shutdownNow();
    }
}

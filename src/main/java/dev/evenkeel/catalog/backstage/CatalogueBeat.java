package dev.evenkeel.catalog.backstage;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import io.quarkus.runtime.ShutdownEvent;
import org.jboss.logging.Logger;

import dev.evenkeel.people.Team;
import dev.evenkeel.time.OnBeat;

/** Reads the documents of the catalogue on a thread of its own: once after the start, and from then on when they are due. */
@ApplicationScoped
class CatalogueBeat implements OnBeat {

    private static final Logger LOG = Logger.getLogger(CatalogueBeat.class);

    /** How often to look whether they are due. */
    private static final Duration LOOK = Duration.ofSeconds(5);

    private final CatalogSettings settings;
    private final ReadingDue due;
    private final FetchDocument fetch;
    private final TakeDocuments take;
    private final Team team;
    private final AtomicBoolean reading = new AtomicBoolean();
    private volatile boolean stopping;
    private volatile Optional<Instant> looked = Optional.empty();

    @Inject
    CatalogueBeat(CatalogSettings settings, ReadingDue due, FetchDocument fetch, TakeDocuments take, Team team) {
        this.settings = settings;
        this.due = due;
        this.fetch = fetch;
        this.take = take;
        this.team = team;
    }

    @Override
    public void onBeat(Instant now) {
        boolean first = looked.isEmpty();
        boolean early = looked.filter(last -> now.isBefore(last.plus(LOOK))).isPresent();
        if (early || !team.isKnown()) {
            return;
        }
        looked = Optional.of(now);
        boolean claimed = due.claim(now, settings.every(), first);
        if (claimed && reading.compareAndSet(false, true)) {
            Thread.ofVirtual().name("catalogue").start(this::readAll);
        }
    }

    /** What is cut off by the stop is read after the next start, and is nobody's trouble. */
    void onStop(@Observes ShutdownEvent stop) {
        stopping = true;
    }

    /** Whether nothing is being read at the moment. */
    boolean isIdle() {
        return !reading.get();
    }

    private void readAll() {
        try {
            List<Found> found = new ArrayList<>();
            for (String address : settings.addresses()) {
                found.add(found(address));
            }
            take.all(found);
        } catch (RuntimeException failed) {
            if (!stopping) {
                LOG.errorf(
                        failed,
                        "Reading the catalogue failed; what stands stays, and it is read again in %s.",
                        settings.every());
            }
        } finally {
            reading.set(false);
        }
    }

    private Found found(String address) {
        try {
            return new Found(address, Optional.of(fetch.from(address)), Optional.empty());
        } catch (WrongDocument cannotBeHad) {
            return new Found(address, Optional.empty(), Optional.of(cannotBeHad.getMessage()));
        }
    }
}

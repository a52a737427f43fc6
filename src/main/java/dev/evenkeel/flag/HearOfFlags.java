package dev.evenkeel.flag;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import dev.evenkeel.catalog.Services;
import dev.evenkeel.change.Change;
import dev.evenkeel.change.Kind;
import dev.evenkeel.change.NewChange;
import dev.evenkeel.change.RecordChanges;
import dev.evenkeel.change.Recorded;
import dev.evenkeel.change.TakeDelivery;

/**
 * Takes in what a flag system tells, by its webhook or when asked, once. A flag system knows projects, not services: a flag that was told
 * of with its services is moved for those, whatever the system says about it besides.
 */
@ApplicationScoped
public class HearOfFlags {

    private final Flags flags;
    private final Services services;
    private final RecordFlags recordFlags;
    private final RecordChanges recordChanges;
    private final TakeDelivery takeDelivery;

    @Inject
    HearOfFlags(
            Flags flags,
            Services services,
            RecordFlags recordFlags,
            RecordChanges recordChanges,
            TakeDelivery takeDelivery) {
        this.flags = flags;
        this.services = services;
        this.recordFlags = recordFlags;
        this.recordChanges = recordChanges;
        this.takeDelivery = takeDelivery;
    }

    /** What became of the flags in it; empty when this news was taken in before. */
    @Transactional
    public Optional<List<Recorded>> hear(FlagNews news) {
        return takeDelivery.once(news.provider(), news.id(), () -> take(news));
    }

    private List<Recorded> take(FlagNews news) {
        List<FlagState> known = flags.called(news.provider(), news.key()).stream()
                .filter(sameEnvironment(news))
                .toList();
        if (news.stage().isPresent()) {
            return recordFlags.all(moved(news, known));
        }
        if (news.expired()) {
            return recordFlags.all(known.stream()
                    .filter(flag -> !flag.isExpiredAt(news.at()))
                    .map(flag -> flag.expired(news.at()))
                    .toList());
        }
        return recordChanges.all(changed(news, known));
    }

    private static Predicate<FlagState> sameEnvironment(FlagNews news) {
        return flag -> flag.environment().isEmpty()
                || news.environment().isEmpty()
                || flag.environment().get().equalsIgnoreCase(news.environment().get());
    }

    private List<FlagState> moved(FlagNews news, List<FlagState> known) {
        Stage stage = news.stage().orElseThrow();
        if (!known.isEmpty()) {
            return known.stream().map(flag -> flag.movedTo(stage, news.at())).toList();
        }
        return homes(news, known).stream()
                .map(service ->
                        FlagState.firstSeen(news.provider(), news.key(), service, news.environment(), stage, news.at()))
                .toList();
    }

    /** Rules and rollouts change what a flag does without moving it. */
    private List<Change> changed(FlagNews news, List<FlagState> known) {
        List<Change> changes = new ArrayList<>();
        for (String service : homes(news, known)) {
            changes.add(NewChange.of(
                            news.provider(),
                            "flag:" + news.id() + "/" + service,
                            Kind.FLAG_CHANGE,
                            service,
                            "flag " + news.key() + ": " + news.what(),
                            news.at())
                    .in(news.environment())
                    .finishedAt(news.at())
                    .guardedBy(news.key())
                    .told());
        }
        return changes;
    }

    /** The services of a flag: those told before, those the system names, the one that has the flag's key for an alias; else its project. */
    private List<String> homes(FlagNews news, List<FlagState> known) {
        if (!known.isEmpty()) {
            return known.stream().map(FlagState::service).distinct().toList();
        }
        return news.services().isEmpty()
                ? List.of(services.names().find(news.key()).orElse(news.home()))
                : news.services();
    }
}

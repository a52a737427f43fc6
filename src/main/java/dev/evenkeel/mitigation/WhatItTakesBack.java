package dev.evenkeel.mitigation;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import dev.evenkeel.catalog.Names;
import dev.evenkeel.catalog.Services;
import dev.evenkeel.change.Change;
import dev.evenkeel.change.Changes;
import dev.evenkeel.mitigation.suggest.Suggest;
import dev.evenkeel.suspect.SuspectsView;
import dev.evenkeel.suspect.back.Way;

/** Which of the logged changes an attempt takes back, from the words for it. */
@ApplicationScoped
public class WhatItTakesBack {

    private static final Duration BACK = Duration.ofDays(28);

    private final Mitigations mitigations;
    private final Suggest suggest;
    private final Changes changes;
    private final Services services;

    @Inject
    WhatItTakesBack(Mitigations mitigations, Suggest suggest, Changes changes, Services services) {
        this.mitigations = mitigations;
        this.suggest = suggest;
        this.changes = changes;
        this.services = services;
    }

    /**
     * What the words mean.
     *
     * @param changes by reference, newest first; empty where they name none that is logged
     * @param kind a mitigation's kind
     */
    public record Understood(List<String> changes, String kind) {}

    /** Reads them as things stand in this incident. */
    public Understood read(String key, String what, Instant now) {
        WhatWasTried understood =
                WhatWasTried.read(what, recent(now), name -> services.names().find(name), mitigations.inVain(key));
        List<String> undone = behindFlag(key, what, understood).map(List::of).orElse(understood.changes());
        return new Understood(undone, understood.kind());
    }

    /** A flag that is put back is the way out of a change it may not even belong to: one of a service before its own. */
    private Optional<String> behindFlag(String key, String what, WhatWasTried understood) {
        if (!understood.kind().equals("flag_off")) {
            return Optional.empty();
        }
        Set<String> words = new HashSet<>(List.of(what.split("[\\s,;:()]+")));
        return suggest.view(key, true).map(SuspectsView::items).orElse(List.of()).stream()
                .filter(item -> item.mitigation().kind() == Way.FLAG_OFF
                        && item.mitigation().target().filter(words::contains).isPresent())
                .map(item -> item.change().ref())
                .findFirst();
    }

    private List<Change> recent(Instant now) {
        Names names = services.names();
        return changes.within(now.minus(BACK), now).stream()
                .map(change -> change.on(names.orAsCalled(change.service())))
                .toList();
    }
}

package dev.evenkeel.mitigation.plan;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import dev.evenkeel.catalog.Services;
import dev.evenkeel.flag.FlagState;
import dev.evenkeel.incident.Actor;
import dev.evenkeel.incident.IncidentFacts;
import dev.evenkeel.incident.Incidents;
import dev.evenkeel.incident.Result;
import dev.evenkeel.mitigation.suggest.Suggest;
import dev.evenkeel.suspect.SuspectsView.Item;

/** Puts a way back before everybody. A second proposal of the same finds the first. */
@ApplicationScoped
public class ProposeMitigation {

    private final Incidents incidents;
    private final Suggest suggest;
    private final PlanFrom planFrom;
    private final PutPlan putPlan;
    private final Services services;

    @Inject
    ProposeMitigation(Incidents incidents, Suggest suggest, PlanFrom planFrom, PutPlan putPlan, Services services) {
        this.incidents = incidents;
        this.suggest = suggest;
        this.planFrom = planFrom;
        this.putPlan = putPlan;
        this.services = services;
    }

    /** Plans the way back that is offered for a change, by {@code Change.ref()}. */
    @Transactional
    public Result propose(String key, String changeRef, Actor by) {
        return inOpen(
                key,
                incident -> suggest.one(key, changeRef)
                        .map(item -> putPlan.put(incident, planFrom.of(key, item), by))
                        .orElseGet(() -> new Result.Refused(
                                "That suspect is not on the list any more. `/incident suspects` shows it.")));
    }

    /** Plans going so many deploys back on a service. */
    @Transactional
    public Result back(String key, String called, int steps, Actor by) {
        String service = services.names().orAsCalled(called);
        return inOpen(
                key,
                incident -> suggest.stepsBack(key, service, steps)
                        .map(item -> putPlan.put(incident, planFrom.of(key, item), by))
                        .orElseGet(() -> new Result.Refused(fewer(key, service, steps))));
    }

    private String fewer(String key, String service, int steps) {
        int known = 0;
        while (known < steps && suggest.stepsBack(key, service, known + 1).isPresent()) {
            known++;
        }
        return known == 0
                ? "No deploy of %s is logged in the last four weeks, so there is nothing to go back from."
                        .formatted(service)
                : "Only %d deploys of %s are logged in the last four weeks: `/incident back %s %d` goes below the oldest."
                        .formatted(known, service, service, known)
                        .replace("1 deploys of %s are".formatted(service), "1 deploy of %s is".formatted(service));
    }

    /** Plans turning a flag to where it does no harm. */
    @Transactional
    public Result kill(String key, String flag, Actor by) {
        return inOpen(key, incident -> {
            List<FlagState> named = planFrom.named(flag);
            if (named.isEmpty()) {
                return new Result.Refused("No flag is known as “%s”.".formatted(flag));
            }
            FlagState meant = named.stream()
                    .filter(one -> incident.services().contains(services.names().orAsCalled(one.service())))
                    .findFirst()
                    .orElse(named.getFirst());
            return putPlan.put(incident, planFrom.of(key, meant), by);
        });
    }

    /** Plans halting what a service pushes and runs. */
    @Transactional
    public Result halt(String key, String job, Actor by) {
        return inOpen(
                key,
                incident -> services.findByNameOrAlias(job)
                        .map(service -> putPlan.put(incident, planFrom.of(key, service), by))
                        .orElseGet(() -> new Result.Refused(
                                "No service or job is known as “%s”; it has to be in the catalogue.".formatted(job))));
    }

    /** The plan against a change as it would be made now. */
    public Optional<Plan> again(String key, String changeRef) {
        Optional<Item> item = suggest.one(key, changeRef);
        return item.map(found -> planFrom.of(key, found));
    }

    private interface Planning {
        Result in(IncidentFacts incident);
    }

    private Result inOpen(String key, Planning planning) {
        Optional<IncidentFacts> incident = incidents.forChange(key).flatMap(locked -> incidents.byKey(key));
        return incident.filter(IncidentFacts::isOpen)
                .map(planning::in)
                .orElseGet(() -> new Result.Refused("That incident is not open any more; nothing was planned."));
    }
}

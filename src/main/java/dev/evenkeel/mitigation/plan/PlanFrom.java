package dev.evenkeel.mitigation.plan;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import dev.evenkeel.catalog.HowTo;
import dev.evenkeel.catalog.Service;
import dev.evenkeel.catalog.Services;
import dev.evenkeel.change.Change;
import dev.evenkeel.change.Kind;
import dev.evenkeel.chat.Text;
import dev.evenkeel.flag.FlagState;
import dev.evenkeel.flag.Flags;
import dev.evenkeel.flag.Stage;
import dev.evenkeel.mitigation.WhatItTakesBack;
import dev.evenkeel.mitigation.act.FlagPlace;
import dev.evenkeel.mitigation.act.Wanted;
import dev.evenkeel.mitigation.suggest.HowToRun;
import dev.evenkeel.suspect.SuspectsView.Item;
import dev.evenkeel.suspect.back.Way;
import dev.evenkeel.suspect.back.WayBack;

/** Makes plans: of a suspect's way back, of a flag by its name, of a job by its name. */
@ApplicationScoped
class PlanFrom {

    private static final int NAMED = 6;

    private final Services services;
    private final Flags flags;
    private final HowToRun howToRun;
    private final WhatItTakesBack takesBack;
    private final Running running;
    private final InstantSource clock;

    @Inject
    PlanFrom(
            Services services,
            Flags flags,
            HowToRun howToRun,
            WhatItTakesBack takesBack,
            Running running,
            InstantSource clock) {
        this.services = services;
        this.flags = flags;
        this.howToRun = howToRun;
        this.takesBack = takesBack;
        this.running = running;
        this.clock = clock;
    }

    /** The way back that is offered for a suspect. */
    Plan of(String key, Item suspect) {
        WayBack way = suspect.mitigation();
        String afterwards = afterwards(suspect);
        return new Plan(
                way.text(),
                way.kind().word(),
                changes(key, afterwards, suspect),
                wanted(suspect),
                goesBack(way.kind()) ? undone(suspect) : "",
                howToRun.of(suspect),
                command(suspect),
                afterwards,
                Optional.of(suspect.change().ref()));
    }

    /** Turning a flag to where it does no harm. */
    Plan of(String key, FlagState flag) {
        Wanted wanted = wanted(flag, safe(flag));
        String afterwards = "turned off flag " + flag.key();
        return new Plan(
                wanted.words(),
                Way.FLAG_OFF.word(),
                takesBack.read(key, afterwards, clock.instant()).changes(),
                Optional.of(wanted),
                flag.service() + owned(flag.service()) + " has it " + has(flag.stage()) + ".",
                Text.of("Do it in the flag service."),
                "",
                afterwards,
                Optional.empty());
    }

    /** Halting what a service pushes and runs. */
    Plan of(String key, Service job) {
        Wanted wanted = Wanted.halt(job.name());
        String afterwards = wanted.words();
        return new Plan(
                afterwards,
                Way.HALT_DATA_PUSH.word(),
                takesBack.read(key, afterwards, clock.instant()).changes(),
                Optional.of(wanted),
                "",
                job.stop()
                        .map(how -> Text.of("Run: {}", how.inWords()))
                        .orElseGet(() -> Text.of("No stop button is on file for {}.", job.name())),
                job.stop().flatMap(HowTo::text).orElse(""),
                afterwards,
                Optional.empty());
    }

    private static String has(Stage stage) {
        return stage == Stage.ON || stage == Stage.OFF ? stage.word() : "in " + stage.word();
    }

    private List<String> changes(String key, String afterwards, Item suspect) {
        List<String> understood =
                takesBack.read(key, afterwards, clock.instant()).changes();
        String ref = suspect.change().ref();
        return understood.contains(ref) ? understood : List.of(ref);
    }

    private Optional<Wanted> wanted(Item suspect) {
        WayBack way = suspect.mitigation();
        String service = services.names().orAsCalled(suspect.change().service());
        return switch (way.kind()) {
            case REVERT_PREVIOUS, REVERT_N_BACK ->
                way.target().map(to -> Wanted.version(service, to, running.version(service)));
            case ROLL_FORWARD ->
                way.target()
                        .map(to -> Wanted.version(service, to, suspect.change().version()));
            case HALT_ROLLOUT, HALT_DATA_PUSH -> Optional.of(Wanted.halt(service));
            case FLAG_OFF ->
                way.target().flatMap(flag -> known(flag, service)).flatMap(flag -> switched(flag, goal(suspect, flag)));
            case CONFIG_REVERT, DATA_ROLLBACK, ROLLBACK_MIGRATION, FIX_FORWARD, NONE -> Optional.empty();
        };
    }

    /** A flag that guards a change is turned off; one that was moved goes back; one that was forgotten goes where it should stand. */
    private static String goal(Item suspect, FlagState flag) {
        if (HowToRun.isTurnedOff(suspect)) {
            return safe(flag);
        }
        Change change = suspect.change();
        return change.kind() == Kind.FLAG_CHANGE
                ? change.previousVersion().orElseGet(() -> safe(flag))
                : flag.usual().word();
    }

    /** A flag that is on for some can be turned off for all; turning it "on" would not move it out of where it stands. */
    private static Optional<Wanted> switched(FlagState flag, String goal) {
        boolean halfWay = flag.stage() != Stage.OFF && flag.stage() != Stage.ON;
        return halfWay && goal.equals(Stage.ON.word()) ? Optional.empty() : Optional.of(wanted(flag, goal));
    }

    private static String safe(FlagState flag) {
        return flag.safeState().orElse(Stage.OFF).word();
    }

    private static Wanted wanted(FlagState flag, String goal) {
        return Wanted.flag(new FlagPlace(flag.key(), flag.provider(), flag.environment()), flag.service(), goal);
    }

    /** A flag by its key; the one of this service where several have it, and the newest of those. */
    Optional<FlagState> known(String flag, String service) {
        List<FlagState> named = named(flag);
        return named.stream()
                .filter(one -> services.names().orAsCalled(one.service()).equalsIgnoreCase(service))
                .findFirst()
                .or(() -> named.stream().findFirst());
    }

    /** Every flag of this key, those that were told last first. */
    List<FlagState> named(String flag) {
        return flags.everything().stream()
                .filter(one -> one.key().equalsIgnoreCase(flag))
                .sorted((one, other) -> other.changedAt()
                        .orElse(java.time.Instant.MIN)
                        .compareTo(one.changedAt().orElse(java.time.Instant.MIN)))
                .toList();
    }

    private static boolean goesBack(Way way) {
        return way == Way.REVERT_PREVIOUS || way == Way.REVERT_N_BACK;
    }

    private String undone(Item suspect) {
        List<String> undoes = suspect.mitigation().undoes();
        if (undoes.isEmpty()) {
            return "";
        }
        String more = undoes.size() > NAMED ? " and " + (undoes.size() - NAMED) + " more" : "";
        return "Undoes " + String.join(", ", undoes.subList(0, Math.min(NAMED, undoes.size()))) + more + " of "
                + suspect.change().service() + owned(suspect.change().service()) + ".";
    }

    private String owned(String service) {
        return services.findByNameOrAlias(service)
                .flatMap(Service::owner)
                .map(owner -> " (" + owner + ")")
                .orElse("");
    }

    private String command(Item suspect) {
        Optional<Service> service = services.findByNameOrAlias(suspect.change().service());
        String target = suspect.mitigation().target().orElse("");
        return switch (suspect.mitigation().kind()) {
            case REVERT_PREVIOUS, REVERT_N_BACK, ROLL_FORWARD ->
                service.flatMap(Service::revert)
                        .flatMap(HowTo::text)
                        .map(text -> text.replace("{version}", target))
                        .orElse("");
            case HALT_ROLLOUT, HALT_DATA_PUSH ->
                service.flatMap(Service::stop).flatMap(HowTo::text).orElse("");
            default -> "";
        };
    }

    private static String afterwards(Item suspect) {
        String service = suspect.change().service();
        return switch (suspect.mitigation().kind()) {
            case REVERT_PREVIOUS, REVERT_N_BACK ->
                "revert " + service
                        + suspect.mitigation().target().map(to -> " to " + to).orElse("");
            case FLAG_OFF ->
                (HowToRun.isTurnedOff(suspect) ? "turned off flag " : "put back flag ")
                        + suspect.mitigation().target().orElse(service);
            case HALT_ROLLOUT, HALT_DATA_PUSH ->
                "halt " + suspect.mitigation().target().orElse(service);
            case CONFIG_REVERT, DATA_ROLLBACK, ROLLBACK_MIGRATION -> "roll back " + service;
            case ROLL_FORWARD, FIX_FORWARD -> "fix forward " + service;
            case NONE -> "WHAT";
        };
    }
}

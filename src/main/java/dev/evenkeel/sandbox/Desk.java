package dev.evenkeel.sandbox;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.http.HttpMethod;

import dev.evenkeel.sandbox.delivery.Events;
import dev.evenkeel.sandbox.delivery.Faults;
import dev.evenkeel.sandbox.delivery.Traffic;
import dev.evenkeel.sandbox.http.Answer;
import dev.evenkeel.sandbox.http.Args;
import dev.evenkeel.sandbox.http.Ask;
import dev.evenkeel.sandbox.http.Door;
import dev.evenkeel.sandbox.http.Json;
import dev.evenkeel.sandbox.http.Refusal;
import dev.evenkeel.sandbox.limits.Grants;
import dev.evenkeel.sandbox.limits.Rates;
import dev.evenkeel.sandbox.live.Live;
import dev.evenkeel.sandbox.production.ProductionRoutes;
import dev.evenkeel.sandbox.workspace.Workspace;
import dev.evenkeel.time.SettableClock;

/** Ruling the sandbox itself: its clock, faults, limits and memory. */
final class Desk {

    private final Workspace workspace;
    private final SettableClock clock;
    private final Faults faults;
    private final Rates rates;
    private final Grants grants;
    private final Traffic traffic;
    private final Events events;
    private final Live live;
    private final ProductionRoutes production;

    Desk(
            Workspace workspace,
            SettableClock clock,
            Faults faults,
            Rates rates,
            Grants grants,
            Traffic traffic,
            Events events,
            Live live,
            ProductionRoutes production) {
        this.workspace = workspace;
        this.clock = clock;
        this.faults = faults;
        this.rates = rates;
        this.grants = grants;
        this.traffic = traffic;
        this.events = events;
        this.live = live;
        this.production = production;
    }

    void addTo(Door door) {
        door.on(HttpMethod.POST, "/clock", ask -> told(moved(ask.args())))
                .on(HttpMethod.GET, "/clock", ask -> shown())
                .on(HttpMethod.POST, "/faults", ask -> told(Answer.json(200, faults.add(ask.args()))))
                .on(HttpMethod.GET, "/faults", ask -> Answer.json(200, faults.json()))
                .on(HttpMethod.DELETE, "/faults", ask -> {
                    faults.clear();
                    return told(done());
                })
                .on(HttpMethod.DELETE, "/faults/:id", ask -> {
                    faults.remove(ask.part("id"));
                    return told(done());
                })
                .on(HttpMethod.POST, "/limits", ask -> limits(ask.args()))
                .on(HttpMethod.GET, "/traffic", this::traffic)
                .on(HttpMethod.DELETE, "/traffic", ask -> {
                    traffic.clear();
                    return done();
                })
                .on(HttpMethod.POST, "/reset", ask -> told(reset()));
    }

    private Answer moved(Args args) {
        try {
            Optional<Instant> now = args.text("now").map(Instant::parse);
            Optional<Duration> step = args.text("advance").map(Duration::parse);
            now.ifPresent(clock::moveTo);
            step.ifPresent(clock::advance);
            if (now.isEmpty() && step.isEmpty()) {
                clock.release();
            }
            return shown();
        } catch (DateTimeParseException e) {
            throw new Refusal("invalid_time", "send {\"now\":\"2026-11-21T14:00:00Z\"} or {\"advance\":\"PT1M\"}");
        }
    }

    private Answer shown() {
        return Answer.json(
                200,
                Json.object()
                        .put("ok", true)
                        .put("now", clock.instant().toString())
                        .put("aheadSeconds", clock.ahead().toSeconds()));
    }

    private Answer limits(Args args) {
        if (args.has("rates")) {
            rates.switchTo(args.flag("rates"));
        }
        grants.switchTo(list(args, "scopes"), list(args, "events"));
        return Answer.json(
                200, Json.object().put("ok", true).put("rates", rates.isOn()).put("scopes", grants.header()));
    }

    private static Optional<List<String>> list(Args args, String name) {
        return args.has(name) ? Optional.of(args.list(name)) : Optional.empty();
    }

    private Answer traffic(Ask ask) {
        ObjectNode answer = Json.object();
        ArrayNode items = answer.putArray("items");
        traffic.since(ask.args().sequence("since")).forEach(items::add);
        return Answer.json(200, answer.put("last", traffic.last()).put("waiting", events.waiting()));
    }

    private Answer reset() {
        workspace.locked(() -> {
            workspace.reset();
            events.clear();
            return true;
        });
        faults.clear();
        rates.switchTo(true);
        grants.switchTo(Optional.of(List.of()), Optional.of(List.of()));
        traffic.clear();
        production.reset();
        return done();
    }

    /** The clock and the faults are no part of the workspace, whose changes are told by themselves. */
    private Answer told(Answer answer) {
        live.wake();
        return answer;
    }

    private static Answer done() {
        return Answer.json(200, Json.object().put("ok", true));
    }
}

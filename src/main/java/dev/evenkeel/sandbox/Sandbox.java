package dev.evenkeel.sandbox;

import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

import dev.evenkeel.sandbox.act.Acts;
import dev.evenkeel.sandbox.api.FileStore;
import dev.evenkeel.sandbox.api.Mishaps;
import dev.evenkeel.sandbox.api.WebApi;
import dev.evenkeel.sandbox.delivery.Bot;
import dev.evenkeel.sandbox.delivery.Events;
import dev.evenkeel.sandbox.delivery.Faults;
import dev.evenkeel.sandbox.delivery.Traffic;
import dev.evenkeel.sandbox.drive.Drive;
import dev.evenkeel.sandbox.http.Door;
import dev.evenkeel.sandbox.limits.Grants;
import dev.evenkeel.sandbox.limits.Rates;
import dev.evenkeel.sandbox.live.Live;
import dev.evenkeel.sandbox.play.Plays;
import dev.evenkeel.sandbox.production.ProductionRoutes;
import dev.evenkeel.sandbox.workspace.Snapshot;
import dev.evenkeel.sandbox.workspace.Workspace;
import dev.evenkeel.time.SettableClock;

/** A workspace with everything that speaks for it: the Web API, event delivery, and the routes that drive it. */
public final class Sandbox implements AutoCloseable {

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Traffic traffic = new Traffic();
    private final Faults faults;
    private final Rates rates;
    private final Grants grants = new Grants();
    private final SettableClock clock;
    private final Workspace workspace;
    private final Events events;
    private final WebApi api;
    private final Drive drive;
    private final Optional<Snapshot> snapshot;
    private final Plays plays;
    private final FileStore files;
    private final Live live;
    private final Offers offers;
    private final ProductionRoutes production;

    /** A sandbox that is not yet reachable. */
    public Sandbox(SandboxSettings settings, SettableClock clock) {
        this.clock = clock;
        this.rates = new Rates(clock::passedNanos);
        this.faults = new Faults(clock);
        this.workspace = new Workspace(clock);
        this.snapshot = settings.dataDirectory().map(directory -> new Snapshot(workspace, directory));
        Bot bot = new Bot(settings.botUrl(), settings.signingSecret(), clock, traffic);
        this.events = new Events(workspace, bot, faults, grants);
        events.resume();
        Acts acts = Acts.in(workspace, events);
        Mishaps mishaps = new Mishaps(faults);
        this.api = new WebApi(workspace, acts, rates, grants, traffic, mishaps, settings.botToken());
        this.files = new FileStore(workspace, mishaps, traffic);
        this.drive = new Drive(workspace, acts, bot, events, mishaps, traffic);
        this.live = new Live(workspace, faults);
        this.offers = new Offers(settings.botUrl());
        this.production = new ProductionRoutes(clock, settings.actSecret());
        this.plays = new Plays(settings.botUrl(), settings.apiToken(), clock);
    }

    /** Adds its routes, all of them under {@code /sandbox}. */
    public void mountOn(Router root, Vertx vertx) {
        root.get("/sandbox").handler(Sandbox::withSlash);
        root.route("/sandbox/*").subRouter(routes(vertx));
    }

    /** Vert.x takes both spellings for this path, and the routes below know only the one with the slash. */
    private static void withSlash(RoutingContext context) {
        if (context.request().path().endsWith("/")) {
            context.next();
        } else {
            context.redirect("/sandbox/");
        }
    }

    private Router routes(Vertx vertx) {
        Router router = Router.router(vertx);
        Door door = new Door(router, threads);
        door.on(HttpMethod.POST, "/api/:method", api::answer).on(HttpMethod.GET, "/api/:method", api::answer);
        door.on(HttpMethod.POST, "/upload/:file", files::upload)
                .on(HttpMethod.GET, "/files/:file/:name", files::download);
        new Page().addTo(door);
        offers.addTo(door);
        drive.addTo(door);
        live.addTo(door);
        plays.addTo(door);
        production.addTo(door);
        new Desk(workspace, clock, faults, rates, grants, traffic, events, live, production).addTo(door);
        return router;
    }

    @Override
    public void close() {
        plays.close();
        live.close();
        events.close();
        snapshot.ifPresent(Snapshot::close);
        threads.shutdownNow();
    }
}

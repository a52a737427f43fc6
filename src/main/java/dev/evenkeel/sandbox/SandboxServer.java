package dev.evenkeel.sandbox;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.ext.web.Router;

import dev.evenkeel.time.SettableClock;

/** A sandbox on a port of its own, reachable from this machine only. */
public final class SandboxServer implements AutoCloseable {

    private final Vertx vertx = Vertx.vertx();
    private final Sandbox sandbox;
    private final HttpServer server;

    private SandboxServer(Sandbox sandbox, int port) {
        this.sandbox = sandbox;
        Router root = Router.router(vertx);
        sandbox.mountOn(root, vertx);
        HttpServerOptions options = new HttpServerOptions().setHost("127.0.0.1").setPort(port);
        this.server = vertx.createHttpServer(options).requestHandler(root);
    }

    /** Listens when this comes back. {@code port} 0 takes any free one. */
    public static SandboxServer start(SandboxSettings settings, SettableClock clock, int port) {
        SandboxServer started = new SandboxServer(new Sandbox(settings, clock), port);
        started.server.listen().toCompletionStage().toCompletableFuture().join();
        return started;
    }

    /** Its address, {@code /sandbox} included. */
    public String url() {
        return "http://127.0.0.1:" + server.actualPort() + "/sandbox";
    }

    @Override
    public void close() {
        server.close().toCompletionStage().toCompletableFuture().join();
        sandbox.close();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}

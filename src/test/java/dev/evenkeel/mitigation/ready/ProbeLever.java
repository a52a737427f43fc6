package dev.evenkeel.mitigation.ready;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;

import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import dev.evenkeel.mitigation.act.Deed;
import dev.evenkeel.mitigation.act.Errand;
import dev.evenkeel.mitigation.act.Order;
import dev.evenkeel.mitigation.act.Wanted;
import dev.evenkeel.mitigation.lever.Lever;
import dev.evenkeel.mitigation.lever.Reach;
import dev.evenkeel.mitigation.lever.Stand;
import dev.evenkeel.mitigation.lever.Taken;
import dev.evenkeel.mitigation.lever.Trace;
import dev.evenkeel.mitigation.run.OutsidePort;
import dev.evenkeel.provider.Reply;

/** An outside of the tests that can be looked at: services whose names begin with {@code probe-}. */
@Singleton
class ProbeLever implements Lever {

    private final int port;

    ProbeLever(@ConfigProperty(name = OutsidePort.PORT) int port) {
        this.port = port;
    }

    @Override
    public String name() {
        return "probe";
    }

    @Override
    public Reach reach(Wanted wanted) {
        return wanted.deed() == Deed.REVERT && wanted.service().startsWith("probe-")
                ? new Reach.Ready(new Order(name(), "the probe", "a look at the probe", wanted, Map.of()))
                : new Reach.NotMine();
    }

    @Override
    public Reply<Stand> before(Order order) {
        URI address =
                URI.create("http://127.0.0.1:" + port + "/" + order.wanted().service());
        try (HttpClient http = HttpClient.newHttpClient()) {
            var answer = http.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
            return answer.statusCode() == 200
                    ? new Reply.Done<>(new Stand.At(answer.body(), false))
                    : new Reply.Refused<>("it answered " + answer.statusCode(), answer.statusCode());
        } catch (IOException failed) {
            return new Reply.Unknown<>("it cannot be reached");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new Reply.Unknown<>("it was stopped");
        }
    }

    @Override
    public Reply<Taken> pull(Order order, Errand errand) {
        throw new AssertionError("a rehearsal changes nothing");
    }

    @Override
    public Reply<Stand> after(Order order, Trace trace) {
        return before(order);
    }
}

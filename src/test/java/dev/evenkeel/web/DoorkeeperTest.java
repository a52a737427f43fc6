package dev.evenkeel.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;
import io.vertx.core.net.SocketAddress;
import org.junit.jupiter.api.Test;

class DoorkeeperTest {

    private static final Doorkeeper SANDBOX = new Doorkeeper(Optional.empty(), true);
    private static final Doorkeeper CLOSED = new Doorkeeper(Optional.empty(), false);
    private static final Doorkeeper WITH_TOKENS = new Doorkeeper(Optional.of("ci:abc,audit:def:private"), true);

    /** A request with nothing but what the doorkeeper looks at. */
    private static HttpServerRequest request(String from, String host, int port, String origin, String authorization) {
        Map<String, Object> answers = new HashMap<>();
        answers.put("remoteAddress", SocketAddress.inetSocketAddress(50_000, from));
        answers.put("localAddress", SocketAddress.inetSocketAddress(8080, "127.0.0.1"));
        answers.put("authority", HostAndPort.create(host, port));
        Map<String, String> headers = new HashMap<>();
        headers.put("Origin", origin);
        headers.put("Authorization", authorization);
        return (HttpServerRequest) Proxy.newProxyInstance(
                DoorkeeperTest.class.getClassLoader(),
                new Class<?>[] {HttpServerRequest.class},
                (proxy, method, arguments) -> method.getName().equals("getHeader")
                        ? headers.get(String.valueOf(arguments[0]))
                        : answers.get(method.getName()));
    }

    private static HttpServerRequest here(String origin) {
        return request("127.0.0.1", "localhost", 8080, origin, null);
    }

    @Test
    void theSandboxLetsItsOwnMachineInWithoutAToken() {
        assertThat(SANDBOX.admit(here(null)).name()).isEqualTo("sandbox");
        assertThat(SANDBOX.admit(here("http://localhost:8080")).readsPrivate()).isTrue();
    }

    @Test
    void theSandboxRefusesOtherMachinesOtherNamesAndOtherSites() {
        refused(SANDBOX, request("192.168.1.7", "localhost", 8080, null, null));
        refused(SANDBOX, request("127.0.0.1", "evil.example", 8080, null, null));
        refused(SANDBOX, request("127.0.0.1", "localhost", 9090, null, null));
        refused(SANDBOX, here("https://evil.example"));
        refused(SANDBOX, here("http://localhost:9090"));
        refused(SANDBOX, here("null"));
        refused(SANDBOX, here("not an origin"));
    }

    @Test
    void outsideTheSandboxNobodyGetsInWithoutAToken() {
        refused(CLOSED, here(null));
        refused(WITH_TOKENS, here(null));
    }

    @Test
    void aTokenIsKnownByItsNameAndItsRight() {
        assertThat(WITH_TOKENS
                        .admit(request("10.0.0.1", "x", 1, null, "Bearer abc"))
                        .name())
                .isEqualTo("ci");
        assertThat(WITH_TOKENS
                        .admit(request("10.0.0.1", "x", 1, null, "bearer def"))
                        .readsPrivate())
                .isTrue();
        refused(WITH_TOKENS, request("10.0.0.1", "x", 1, null, "Bearer abcd"));
        refused(WITH_TOKENS, request("10.0.0.1", "x", 1, null, "Basic abc"));
        refused(SANDBOX, request("127.0.0.1", "localhost", 8080, null, "Bearer anything"));
    }

    private static void refused(Doorkeeper doorkeeper, HttpServerRequest request) {
        assertThatThrownBy(() -> doorkeeper.admit(request))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.status()).isEqualTo(401));
    }
}

package dev.evenkeel.slack.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

import com.slack.api.methods.response.chat.ChatPostMessageResponse;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.opentelemetry.api.trace.TracerProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.evenkeel.time.SettableClock;

class WebApiTest {

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final AtomicInteger requests = new AtomicInteger();
    private volatile String[] answers = {};
    private ServerSocket server;
    private WebApi api;

    @BeforeEach
    void listen() throws IOException {
        server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::serve);
        api = at("http://127.0.0.1:" + server.getLocalPort() + "/api");
    }

    @AfterEach
    void close() throws IOException {
        server.close();
        api.close();
    }

    @Test
    void only_the_word_of_slacks_body_is_a_yes() {
        answers = new String[] {
            ok("{\"ok\":true,\"ts\":\"1.2\",\"channel\":\"C1\"}"), ok("{\"ok\":false,\"error\":\"is_archived\"}")
        };
        assertThat(say()).isInstanceOf(Answer.Yes.class);
        assertThat(say())
                .isInstanceOfSatisfying(
                        Answer.No.class, no -> assertThat(no.error()).isEqualTo("is_archived"));
        assertThat(meters.counter(
                                "evenkeel.slack.calls", "method", "chat.postMessage", "outcome", "ok", "error", "none")
                        .count())
                .isEqualTo(1);
        assertThat(meters.counter(
                                "evenkeel.slack.calls",
                                "method",
                                "chat.postMessage",
                                "outcome",
                                "refused",
                                "error",
                                "is_archived")
                        .count())
                .isEqualTo(1);
    }

    @Test
    void half_an_answer_no_json_and_an_empty_body_leave_it_open() {
        answers = new String[] {
            "HTTP/1.1 200 OK\r\nContent-Length: 500\r\nConnection: close\r\n\r\n{\"ok\":tr",
            ok("<html>gateway</html>"),
            ok(""),
            ok("{\"ok\":tr")
        };
        for (int i = 0; i < 4; i++) {
            assertThat(say()).as("answer %d", i).isInstanceOf(Answer.Lost.class);
        }
    }

    @Test
    void a_connection_that_ends_after_the_request_is_not_tried_again_by_the_library() {
        answers = new String[] {ok("{\"ok\":true,\"ts\":\"1.2\",\"channel\":\"C1\"}"), "", ok("{\"ok\":true}")};
        assertThat(say()).isInstanceOf(Answer.Yes.class);
        assertThat(say()).isInstanceOf(Answer.Lost.class);
        assertThat(requests.get()).isEqualTo(2);
    }

    @Test
    void a_server_that_refuses_the_connection_was_never_asked() {
        api = at("http://127.0.0.1:1/api");
        assertThat(say()).isInstanceOf(Answer.Unsent.class);
    }

    @Test
    void too_many_requests_say_how_long_and_hold_the_method_for_everybody() {
        answers = new String[] {"HTTP/1.1 429 Too Many\r\nRetry-After: 30\r\nContent-Length: 0\r\n\r\n"};
        assertThat(say()).isEqualTo(new Answer.TooMany<ChatPostMessageResponse>(Duration.ofSeconds(30)));
        assertThat(say()).isInstanceOf(Answer.Held.class);
        assertThat(requests.get()).isEqualTo(1);
    }

    @Test
    void trouble_on_the_way_is_told_by_its_status() {
        answers = new String[] {"HTTP/1.1 502 Bad Gateway\r\nContent-Length: 4\r\n\r\nhtml"};
        assertThat(say()).isEqualTo(new Answer.Trouble<ChatPostMessageResponse>(502));
    }

    @Test
    void a_used_up_response_url_is_a_no() {
        answers =
                new String[] {ok("{\"ok\":false,\"error\":\"used_url\"}").replace("200 OK", "404 Not Found"), ok("ok")};
        String url = "http://127.0.0.1:" + server.getLocalPort() + "/respond";
        assertThat(api.respond(url, "{}"))
                .isInstanceOfSatisfying(
                        Answer.No.class, no -> assertThat(no.error()).isEqualTo("used_url"));
        assertThat(api.respond(url, "{}")).isInstanceOf(Answer.Yes.class);
    }

    private Answer<ChatPostMessageResponse> say() {
        return api.chatPostMessage("C1", it -> it.channel("C1").text("x"));
    }

    private WebApi at(String url) {
        return new WebApi(
                new SlackAddress(Optional.of(url), Optional.of("xoxb-test"), false, 0),
                meters,
                TracerProvider.noop().get("test"),
                SettableClock.alone());
    }

    private static String ok(String body) {
        return "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: "
                + body.getBytes(StandardCharsets.UTF_8).length + "\r\n\r\n" + body;
    }

    /** Answers each request with the next of the answers; an empty one ends the connection. */
    private void serve() {
        try {
            while (true) {
                Socket socket = server.accept();
                Thread.ofVirtual().start(() -> converse(socket));
            }
        } catch (IOException closed) {
            // the test is over
            requests.addAndGet(0);
        }
    }

    private void converse(Socket socket) {
        try (socket;
                InputStream in = socket.getInputStream()) {
            while (readRequest(in)) {
                int number = requests.getAndIncrement();
                String answer = number < answers.length ? answers[number] : "";
                socket.getOutputStream().write(answer.getBytes(StandardCharsets.UTF_8));
                socket.getOutputStream().flush();
                if (answer.isEmpty() || answer.contains("Connection: close")) {
                    return;
                }
            }
        } catch (IOException gone) {
            requests.addAndGet(0);
        }
    }

    private static boolean readRequest(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int c = in.read();
            if (c < 0) {
                return false;
            }
            head.append((char) c);
        }
        String lower = head.toString().toLowerCase(java.util.Locale.ROOT);
        int at = lower.indexOf("content-length:");
        if (at >= 0) {
            in.readNBytes(Integer.parseInt(
                    lower.substring(at + 15, lower.indexOf("\r\n", at)).strip()));
        }
        return true;
    }
}

package dev.evenkeel.slack.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.evenkeel.slack.action.Pressed;
import dev.evenkeel.slack.shortcut.Chosen;
import dev.evenkeel.slack.view.Answers;
import dev.evenkeel.time.Patience;
import dev.evenkeel.time.SettableClock;
import dev.evenkeel.work.Deliveries;

@QuarkusTest
class InboxTest {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @TestHTTPResource("/slack/events")
    URI address;

    @ConfigProperty(name = "slack.signing-secret")
    String secret;

    @Inject
    SettableClock clock;

    @Inject
    DataSource database;

    @Inject
    Probe probe;

    @Inject
    Deliveries deliveries;

    @Inject
    MeterRegistry meters;

    private final String id = UUID.randomUUID().toString().substring(0, 8);

    @BeforeEach
    void quiet() {
        clock.release();
        probe.seen.clear();
        probe.failures.set(0);
        probe.meanwhile = given -> {};
    }

    @Test
    void an_event_is_kept_before_it_is_answered_and_its_payload_goes_when_it_is_handled() {
        HttpResponse<String> answer = send(event(id, "probe"));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEmpty();
        assertThat(state("event:" + id)).isNotNull();
        await().until(() -> state("event:" + id).equals("done"));
        assertThat(column("payload is null", "event:" + id)).isEqualTo("t");
        assertThat(probe.seen).hasSize(1);
    }

    @Test
    void a_hundred_copies_at_once_and_retries_are_one_row_and_are_handled_once() throws InterruptedException {
        CountDownLatch answered = new CountDownLatch(100);
        IntStream.range(0, 100)
                .forEach(i -> Thread.ofVirtual().start(() -> {
                    HttpRequest.Builder copy = request(event(id, "probe"), secret, clock.instant());
                    HttpResponse<String> answer = send(
                            i == 0
                                    ? copy
                                    : copy.header("x-slack-retry-num", "1")
                                            .header("x-slack-retry-reason", "http_timeout"));
                    if (answer.statusCode() == 200) {
                        answered.countDown();
                    }
                }));
        assertThat(answered.await(30, TimeUnit.SECONDS)).isTrue();
        await().until(() -> state("event:" + id).equals("done"));
        assertThat(send(event(id, "probe")).statusCode()).isEqualTo(200);
        assertThat(probe.seen).hasSize(1);
    }

    @Test
    void what_nobody_listens_to_is_answered_with_yes_and_ignored() {
        assertThat(send(event(id, "never_heard_of")).statusCode()).isEqualTo(200);
        await().until(() -> state("event:" + id).equals("ignored"));
        assertThat(send("{\"type\":\"app_rate_limited\",\"minute_rate_limited\":" + id.hashCode() + "}")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void the_bots_own_doing_is_left_out_by_comparing_ids() {
        String own = """
                {"type":"event_callback","event_id":"%s","api_app_id":"A0SELF","authorizations":[{"user_id":"U0SELF","is_bot":true}],
                 "event":{"type":"probe","channel":"C1",%s}}""";
        send(own.formatted(id + "a", "\"app_id\":\"A0SELF\""));
        send(own.formatted(id + "c", "\"message\":{\"app_id\":\"A0SELF\"}"));
        send(own.formatted(id + "d", "\"app_id\":\"A0OTHER\",\"bot_id\":\"B0OTHER\""));
        await().until(() -> state("event:" + id + "d").equals("done"));
        assertThat(state("event:" + id + "a")).isEqualTo("ignored");
        assertThat(state("event:" + id + "c")).isEqualTo("ignored");
        assertThat(probe.seen).hasSize(1);
    }

    @Test
    void a_handler_that_fails_leaves_nothing_behind_and_is_tried_again() {
        probe.failures.set(2);
        int said = deliveries.of("probe").size();
        send(event(id, "probe"));
        await().atMost(Patience.OF_A_TEST).until(() -> state("event:" + id).equals("done"));
        assertThat(column("attempts", "event:" + id)).isEqualTo("3");
        assertThat(deliveries.of("probe")).hasSize(said + 1);
    }

    @Test
    void a_handler_that_never_succeeds_is_given_up_and_who_pressed_is_told_that_nothing_changed() {
        probe.failures.set(100);
        int said = deliveries.of("probe").size();
        send(click(id, "{\"action_id\":\"probe.x\",\"type\":\"button\",\"value\":\"1\"}"));
        await().atMost(Duration.ofSeconds(40))
                .until(() -> state("trigger:" + id).equals("dead"));
        assertThat(column("attempts", "trigger:" + id)).isEqualTo("5");
        assertThat(column("payload is not null", "trigger:" + id)).isEqualTo("t");
        assertThat(deliveries.of("probe")).hasSize(said);
        assertThat(replyTo("https://hooks.example/" + id)).contains("That did not work. Nothing was changed.");
    }

    @Test
    void two_actions_in_one_click_are_both_handled() {
        send(
                click(
                        id,
                        "{\"action_id\":\"probe.one\",\"type\":\"button\",\"value\":\"1\",\"block_id\":\"b\"},"
                                + "{\"action_id\":\"probe.two\",\"type\":\"users_select\",\"selected_user\":\"U7\",\"block_id\":\"b|17\"}"));
        await().until(() -> state("trigger:" + id).equals("done"));
        assertThat(probe.of(Pressed.class)).hasSize(2);
        Pressed two = (Pressed) probe.of(Pressed.class).getLast();
        assertThat(two.value()).isEqualTo("17");
        assertThat(two.choice()).contains("U7");
        assertThat(two.channelId()).isEqualTo("C1");
        assertThat(two.messageTs()).isEqualTo("5.6");
    }

    @Test
    void a_form_with_errors_gets_them_in_the_answer_and_leaves_no_row() {
        HttpResponse<String> refused = send(form(id, "\"   \""));
        assertThat(refused.statusCode()).isEqualTo(200);
        assertThat(refused.headers().firstValue("content-type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/json"));
        assertThat(refused.body())
                .isEqualTo("{\"response_action\":\"errors\",\"errors\":{\"title\":\"Say what is broken.\"}}");
        assertThat(state("view:" + id + ":h1")).isEmpty();
        HttpResponse<String> taken = send(form(id, "\"checkout is down\""));
        assertThat(taken.body()).isEmpty();
        await().until(() -> state("view:" + id + ":h1").equals("done"));
        assertThat(((Answers) probe.of(Answers.class).getFirst()).context()).isEqualTo("kept");
    }

    @Test
    void entries_of_menus_reach_their_class() {
        send(payload("""
                {"type":"message_action","callback_id":"probe","trigger_id":"%s","user":{"id":"U1","name":"ann"},"channel":{"id":"C1"},
                 "response_url":"https://hooks.example/%s","message":{"ts":"5.6","thread_ts":"1.2","user":"U9","text":"it burns"}}""".formatted(id, id)));
        send(payload("{\"type\":\"shortcut\",\"callback_id\":\"probe\",\"trigger_id\":\"g%s\",\"user\":{\"id\":\"U1\"}}"
                .formatted(id)));
        await().until(() ->
                state("trigger:" + id).equals("done") && state("trigger:g" + id).equals("done"));
        assertThat(probe.of(Chosen.class))
                .map(it -> ((Chosen) it).on().map(Chosen.OnMessage::text).orElse("global"))
                .containsExactlyInAnyOrder("it burns", "global");
    }

    @Test
    void a_click_does_not_wait_behind_events() throws InterruptedException {
        CountDownLatch held = new CountDownLatch(1);
        probe.meanwhile = given -> {
            if (given instanceof Probe.Seen) {
                awaitQuietly(held);
            }
        };
        for (int i = 0; i < 40; i++) {
            send(event(id + i, "probe", "C" + i));
        }
        send(click(id, "{\"action_id\":\"probe.x\",\"type\":\"button\",\"value\":\"1\"}"));
        await().atMost(Duration.ofSeconds(2)).until(() -> state("trigger:" + id).equals("done"));
        held.countDown();
        await().until(() ->
                IntStream.range(0, 40).allMatch(i -> state("event:" + id + i).equals("done")));
    }

    @Test
    void what_a_crash_left_is_picked_up() {
        leaveWaiting(Duration.ZERO);
        await().until(() -> state("event:" + id).equals("done"));
        assertThat(probe.seen).hasSize(1);
    }

    @Test
    void readiness_turns_red_when_something_waits_for_too_long_and_green_again() {
        CountDownLatch held = new CountDownLatch(1);
        probe.meanwhile = given -> awaitQuietly(held);
        leaveWaiting(Duration.ofMinutes(2));
        await().until(() -> ready() == 503);
        held.countDown();
        await().until(() -> ready() == 200);
        assertThat(state("event:" + id)).isEqualTo("done");
    }

    private int ready() {
        return send(HttpRequest.newBuilder(address.resolve("/q/health/ready"))).statusCode();
    }

    private void leaveWaiting(Duration since) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement("""
                        insert into slack_inbox (team_id, key, kind, line, payload, state, received_at, next_at)
                        values ('T0EVENKEEL', ?, 'EVENT', 'C1', ?, 'waiting', now(), now() - make_interval(secs => ?))""")) {
            insert.setString(1, "event:" + id);
            insert.setBytes(2, event(id, "probe").getBytes(StandardCharsets.UTF_8));
            insert.setDouble(3, since.toSeconds());
            insert.executeUpdate();
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    @Test
    void slacks_own_questions_are_answered() {
        assertThat(send("{\"type\":\"url_verification\",\"challenge\":\"abc\"}").body())
                .isEqualTo("abc");
        assertThat(send("ssl_check=1").statusCode()).isEqualTo(200);
    }

    @Test
    void what_is_not_slacks_is_refused_and_counted() {
        String body = event(id, "probe");
        HttpRequest unsigned = HttpRequest.newBuilder(address)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        assertRefused(unsigned, 401, "unsigned");
        assertRefused(request(body, "another secret", clock.instant()).build(), 401, "bad_signature");
        assertRefused(
                request(body, secret, clock.instant().plus(Duration.ofHours(24)))
                        .build(),
                401,
                "stale");
        assertRefused(
                request(body, secret, clock.instant().minus(Duration.ofMinutes(6)))
                        .build(),
                401,
                "stale");
        assertRefused(request("[1]", secret, clock.instant()).build(), 400, "malformed");
        assertRefused(request("{\"type\":\"event_ca", secret, clock.instant()).build(), 400, "malformed");
        assertRefused(
                signed(new byte[] {'{', (byte) 0xfe, '}'}, secret, clock.instant())
                        .build(),
                400,
                "not_utf8");
        assertThat(state("event:" + id)).isEmpty();
    }

    @Test
    void two_megabytes_are_refused_whether_their_length_is_said_or_not() {
        byte[] large = new byte[2 * 1024 * 1024];
        assertRefused(signed(large, secret, clock.instant()).build(), 413, "too_large");
        HttpRequest chunked = HttpRequest.newBuilder(address)
                .POST(HttpRequest.BodyPublishers.fromPublisher(
                        HttpRequest.BodyPublishers.ofByteArray(new byte[SlackEndpoint.LARGEST + 1])))
                .build();
        assertRefused(chunked, 413, "too_large");
    }

    @Test
    void a_body_with_a_nul_or_a_huge_text_is_kept_as_it_is() {
        send("command=%2Fincident&text=" + "%00x".repeat(10_000) + "&trigger_id=" + id
                + "&user_id=U1&channel_id=C1&response_url=https%3A%2F%2Fhooks.example%2F" + id);
        await().until(() -> state("trigger:" + id).equals("done"));
        assertThat(replyTo("https://hooks.example/" + id)).isNotEmpty();
    }

    private void assertRefused(HttpRequest request, int status, String reason) {
        double before = refused(reason);
        try {
            assertThat(HTTP.send(request, HttpResponse.BodyHandlers.ofString()).statusCode())
                    .isEqualTo(status);
        } catch (IOException cutOff) {
            assertThat(status).as("cut off while sending: %s", cutOff).isEqualTo(413);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
        assertThat(refused(reason)).isEqualTo(before + 1);
    }

    private double refused(String reason) {
        return meters.counter("evenkeel.inbox.refused", "reason", reason).count();
    }

    private String replyTo(String url) {
        return String.join(
                "\n", query("select payload::text from work_call where payload->>'replyUrl' = '" + url + "'"));
    }

    private String state(String key) {
        return column("state", key);
    }

    private String column(String column, String key) {
        return String.join("", query("select " + column + " from slack_inbox where key = '" + key + "'"));
    }

    private List<String> query(String sql) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql);
                ResultSet rows = select.executeQuery()) {
            List<String> values = new java.util.ArrayList<>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private HttpResponse<String> send(String body) {
        return send(request(body, secret, clock.instant()));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private HttpRequest.Builder request(String body, String secret, Instant at) {
        return signed(body.getBytes(StandardCharsets.UTF_8), secret, at);
    }

    private HttpRequest.Builder signed(byte[] body, String secret, Instant at) {
        Knock knock = Signed.by(secret, at, body);
        return HttpRequest.newBuilder(address)
                .header("X-Slack-Request-Timestamp", knock.timestamp().orElseThrow())
                .header("X-Slack-Signature", knock.signature().orElseThrow())
                .POST(HttpRequest.BodyPublishers.ofByteArray(body));
    }

    private static String event(String id, String type) {
        return event(id, type, "C1");
    }

    private static String event(String id, String type, String channel) {
        return """
                {"type":"event_callback","team_id":"T0EVENKEEL","event_id":"%s","event_time":1,
                 "event":{"type":"%s","channel":"%s","user":"U1"}}""".formatted(id, type, channel);
    }

    private static String click(String trigger, String actions) {
        return payload("""
                {"type":"block_actions","trigger_id":"%s","user":{"id":"U1","username":"ann"},"channel":{"id":"C1"},
                 "message":{"ts":"5.6"},"response_url":"https://hooks.example/%s","actions":[%s]}""".formatted(trigger, trigger, actions));
    }

    private static String form(String view, String title) {
        return payload("""
                {"type":"view_submission","trigger_id":"t","user":{"id":"U1"},"view":{"type":"modal","id":"%s","hash":"h1","callback_id":"probe",
                 "private_metadata":"kept","state":{"values":{"title":{"value":{"type":"plain_text_input","value":%s}}}}}}""".formatted(view, title));
    }

    private static String payload(String json) {
        return "payload=" + URLEncoder.encode(json, StandardCharsets.UTF_8);
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}

package dev.evenkeel.slack.byhand;

import static io.opentelemetry.api.common.AttributeKey.stringKey;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.evenkeel.time.Alone;

@QuarkusTest
@TestProfile(Alone.class)
class TracesTest extends ByHand {

    private static final AttributeKey<String> INCIDENT = stringKey("evenkeel.incident");
    private static final AttributeKey<String> RESULT = stringKey("evenkeel.result");
    private static final AttributeKey<String> OUTCOME = stringKey("evenkeel.outcome");
    private static final AttributeKey<String> ERROR = stringKey("evenkeel.error");

    @Inject
    InMemorySpanExporter spans;

    @ConfigProperty(name = "slack.signing-secret")
    String secret;

    @BeforeEach
    void forget() {
        spans.reset();
    }

    @Test
    void one_trace_leads_from_the_command_over_its_handling_to_what_slack_answered() {
        String channel = declare("ana", "sev2 svc:checkout", title("checkout returns 500"));
        SpanData handling = handlingOf(channel);
        SpanData request = span(handling.getParentSpanId());
        assertThat(request.getKind()).isEqualTo(SpanKind.SERVER);
        assertThat(request.getName()).isEqualTo("POST /slack/events");
        assertThat(request.getTraceId()).isEqualTo(handling.getTraceId());
        assertThat(handling.getAttributes().get(RESULT)).isEqualTo("done");
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(callsIn(handling.getTraceId()))
                        .extracting(SpanData::getName)
                        .contains("conversations.create", "chat.postMessage", "conversations.invite"));
        assertThat(callsIn(handling.getTraceId()))
                .filteredOn(call -> call.getName().equals("conversations.create"))
                .singleElement()
                .satisfies(call -> {
                    assertThat(call.getParentSpanId()).isEqualTo(handling.getSpanId());
                    assertThat(call.getAttributes().get(OUTCOME)).isEqualTo("ok");
                    assertThat(call.getStatus().getStatusCode()).isEqualTo(StatusCode.UNSET);
                });
    }

    @Test
    void a_no_of_slack_is_told_by_its_word() {
        people.fault("conversations.invite", "not_ok", Map.of("error", "user_is_restricted"));
        SpanData handling = handlingOf(declare("bo", "sev2", title("search finds nothing")));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(callsIn(handling.getTraceId()))
                        .filteredOn(call -> call.getName().equals("conversations.invite"))
                        .isNotEmpty()
                        .allSatisfy(call -> {
                            assertThat(call.getAttributes().get(OUTCOME)).isEqualTo("refused");
                            assertThat(call.getAttributes().get(ERROR)).isEqualTo("user_is_restricted");
                            assertThat(call.getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
                        }));
    }

    @Test
    void no_span_holds_what_was_said_nor_what_opens_a_door() {
        SpanData handling = handlingOf(declare("chidi", "sev2 svc:checkout", title("aubergine")));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(callsIn(handling.getTraceId())).hasSizeGreaterThan(2));
        assertThat(spansOf(handling.getTraceId()))
                .extracting(SpanData::toString)
                .allSatisfy(
                        span -> assertThat(span).doesNotContain("aubergine", "xoxb-", "trigger", "/respond/", secret));
    }

    /** The handling of the command that declared the incident of this channel. */
    private SpanData handlingOf(String channel) {
        String key = "INC-" + people.channel(channel).path("name").asText().split("-")[1];
        return await("the handling of what declared " + key)
                .atMost(PATIENCE)
                .until(
                        () -> spans.getFinishedSpanItems().stream()
                                .filter(span -> span.getName().equals("inbox command"))
                                .filter(span -> key.equals(span.getAttributes().get(INCIDENT)))
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }

    private SpanData span(String id) {
        return await("span " + id)
                .atMost(PATIENCE)
                .until(
                        () -> spans.getFinishedSpanItems().stream()
                                .filter(span -> span.getSpanId().equals(id))
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }

    private List<SpanData> callsIn(String trace) {
        return spansOf(trace).stream()
                .filter(span -> span.getKind() == SpanKind.CLIENT)
                .toList();
    }

    private List<SpanData> spansOf(String trace) {
        return spans.getFinishedSpanItems().stream()
                .filter(span -> span.getTraceId().equals(trace))
                .toList();
    }

    /** Where spans go instead of to a receiver. */
    static class Kept {

        @Produces
        @Singleton
        InMemorySpanExporter spans() {
            return InMemorySpanExporter.create();
        }
    }
}

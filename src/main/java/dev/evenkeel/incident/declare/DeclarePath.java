package dev.evenkeel.incident.declare;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import io.micrometer.core.instrument.MeterRegistry;

import dev.evenkeel.incident.Incidents;
import dev.evenkeel.work.CallFinished;
import dev.evenkeel.work.CallState;
import dev.evenkeel.work.Priority;

/**
 * Measures how long a declaration takes to be seen: from its record to the proved delivery of the channel, the summary in it, and the
 * invitation of who declared.
 */
@ApplicationScoped
class DeclarePath {

    private final Incidents incidents;
    private final InstantSource clock;
    private final MeterRegistry meters;

    @Inject
    DeclarePath(Incidents incidents, InstantSource clock, MeterRegistry meters) {
        this.incidents = incidents;
        this.clock = clock;
        this.meters = meters;
    }

    void onFinished(@Observes CallFinished call) {
        if (call.priority() == Priority.DECLARE && call.state() == CallState.DELIVERED) {
            step(call.kind())
                    .ifPresent(step -> call.subject()
                            .flatMap(incidents::byKey)
                            .ifPresent(incident -> meters.timer("evenkeel.declare.path", "step", step)
                                    .record(Duration.between(incident.declaredAt(), clock.instant()))));
        }
    }

    private static Optional<String> step(String kind) {
        return switch (kind) {
            case "chat.open-room" -> Optional.of("channel");
            case "chat.say" -> Optional.of("summary");
            case "chat.invite" -> Optional.of("invited");
            default -> Optional.empty();
        };
    }
}

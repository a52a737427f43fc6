package dev.evenkeel.slack.inbox;

import java.sql.SQLException;
import java.time.Duration;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

import dev.evenkeel.people.WorkspaceUnknown;

/** Whether what Slack sends is handled: nothing in the inbox may have been due for long. */
@Singleton
@Readiness
class InboxReadiness implements HealthCheck {

    private static final Duration TOO_LONG = Duration.ofSeconds(60);

    private final LetterBox box;

    @Inject
    InboxReadiness(LetterBox box) {
        this.box = box;
    }

    @Override
    public HealthCheckResponse call() {
        try {
            Duration overdue = box.overdue();
            return HealthCheckResponse.named("inbox worker")
                    .status(overdue.compareTo(TOO_LONG) < 0)
                    .withData("oldest due for seconds", overdue.toSeconds())
                    .build();
        } catch (WorkspaceUnknown nothingToHandle) {
            return HealthCheckResponse.up("inbox worker");
        } catch (SQLException broken) {
            return HealthCheckResponse.named("inbox worker")
                    .down()
                    .withData("trouble", String.valueOf(broken.getMessage()))
                    .build();
        }
    }
}

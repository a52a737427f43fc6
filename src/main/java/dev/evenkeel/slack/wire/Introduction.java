package dev.evenkeel.slack.wire;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.slack.api.methods.response.auth.AuthTestResponse;
import org.jboss.logging.Logger;

import dev.evenkeel.people.Team;
import dev.evenkeel.people.Workspace;
import dev.evenkeel.time.OnBeat;

/** Asks Slack who we are, beside everything else: nothing waits for it, and it is asked until it is answered. */
@ApplicationScoped
class Introduction implements OnBeat {

    private static final Logger LOG = Logger.getLogger(Introduction.class);

    private static final long AGAIN_AFTER = Duration.ofSeconds(5).toNanos();

    private final WebApi api;
    private final Team team;
    private final AtomicBoolean over = new AtomicBoolean();
    private final AtomicBoolean asking = new AtomicBoolean();
    private final AtomicBoolean told = new AtomicBoolean();
    private final AtomicLong askedAt = new AtomicLong(System.nanoTime() - AGAIN_AFTER);

    @Inject
    Introduction(WebApi api, Team team) {
        this.api = api;
        this.team = team;
    }

    @Override
    public void onBeat(Instant now) {
        boolean due = !over.get() && System.nanoTime() - askedAt.get() >= AGAIN_AFTER;
        if (due && asking.compareAndSet(false, true)) {
            askedAt.set(System.nanoTime());
            Thread.ofVirtual().name("slack-introduction").start(this::ask);
        }
    }

    private void ask() {
        try {
            if (api.authTest(it -> it) instanceof Answer.Yes<AuthTestResponse>(var body)) {
                team.learn(new Workspace(
                        body.getTeamId(), String.valueOf(body.getTeam()), body.getUserId(), body.getBotId()));
                over.set(true);
            }
        } catch (RuntimeException broken) {
            if (told.compareAndSet(false, true)) {
                LOG.errorf(
                        "%s Slack is asked again every five seconds; until then nothing is taken in.",
                        broken.getMessage());
            }
        } finally {
            asking.set(false);
        }
    }
}

package dev.evenkeel.slack.gateway;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.slack.api.model.Conversation;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

import dev.evenkeel.people.Team;
import dev.evenkeel.slack.wire.Answer;
import dev.evenkeel.slack.wire.WebApi;
import dev.evenkeel.time.OnBeat;

/** Joins the channel in which incidents are announced, once after a start and where that is possible. */
@ApplicationScoped
class Entrance implements OnBeat {

    private static final Logger LOG = Logger.getLogger(Entrance.class);

    private final Team team;
    private final Finding finding;
    private final WebApi api;
    private final String channel;
    private final AtomicBoolean tried = new AtomicBoolean();

    @Inject
    Entrance(
            Team team,
            Finding finding,
            WebApi api,
            @ConfigProperty(name = "evenkeel.announce-channel", defaultValue = "incidents") String channel) {
        this.team = team;
        this.finding = finding;
        this.api = api;
        this.channel = channel.strip().replaceFirst("^#", "");
    }

    @Override
    public void onBeat(Instant now) {
        if (!tried.get() && team.workspace().isPresent() && tried.compareAndSet(false, true)) {
            Thread.ofVirtual().name("slack-entrance").start(this::join);
        }
    }

    private void join() {
        if (!(finding.channels() instanceof Finding.Found.All<Conversation>(List<Conversation> channels))) {
            return;
        }
        channels.stream()
                .filter(it -> channel.equals(it.getName()) || channel.equals(it.getId()))
                .findFirst()
                .ifPresentOrElse(
                        this::join,
                        () -> LOG.warnf(
                                "There is no channel %s: incidents are announced nowhere. Make it, or name another in EVENKEEL_ANNOUNCE_CHANNEL.",
                                channel));
    }

    private void join(Conversation announcements) {
        boolean member = announcements.isMember();
        if (!member && !(api.conversationsJoin(it -> it.channel(announcements.getId())) instanceof Answer.Yes)) {
            LOG.warnf("The bot could not join #%s: invite it there, so that incidents can be announced.", channel);
        }
    }
}

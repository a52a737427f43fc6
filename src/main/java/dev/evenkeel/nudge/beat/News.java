package dev.evenkeel.nudge.beat;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import dev.evenkeel.incident.Status;
import dev.evenkeel.incident.news.ChannelOpened;
import dev.evenkeel.incident.news.FactsConfirmed;
import dev.evenkeel.incident.news.IncidentDeclared;
import dev.evenkeel.incident.news.RoleChanged;
import dev.evenkeel.incident.news.ServicesChanged;
import dev.evenkeel.incident.news.SeverityChanged;
import dev.evenkeel.incident.news.StatusChanged;
import dev.evenkeel.incident.news.TimesCorrected;
import dev.evenkeel.incident.news.UpdatePosted;
import dev.evenkeel.nudge.Replan;
import dev.evenkeel.nudge.row.Rounds;

/** Whatever happens to an incident plans its questions anew, in the same transaction. */
@ApplicationScoped
class News {

    private final Replan replan;
    private final Rounds rounds;

    @Inject
    News(Replan replan, Rounds rounds) {
        this.replan = replan;
        this.rounds = rounds;
    }

    void declared(@Observes IncidentDeclared news) {
        replan.of(news.incident());
    }

    /** A reopened incident starts the clocks anew. */
    void moved(@Observes StatusChanged news) {
        if (news.incident().isOpen() && !news.before().isOpen() || cameBack(news)) {
            rounds.lock(news.incident().key(), news.incident().declaredAt()).restart(news.at());
        }
        replan.of(news.incident());
    }

    /** A worse incident is asked about as often as a young one. */
    void severity(@Observes SeverityChanged news) {
        if (news.after().isWorseThan(news.before())) {
            rounds.lock(news.incident().key(), news.incident().declaredAt()).quicken(news.at());
        }
        replan.of(news.incident());
    }

    /** A channel that is there again can be asked again. */
    void opened(@Observes ChannelOpened news) {
        replan.of(news.incident());
    }

    void role(@Observes RoleChanged news) {
        replan.of(news.incident());
    }

    void updated(@Observes UpdatePosted news) {
        replan.of(news.incident());
    }

    void corrected(@Observes TimesCorrected news) {
        replan.of(news.incident());
    }

    void confirmed(@Observes FactsConfirmed news) {
        replan.of(news.incident());
    }

    void services(@Observes ServicesChanged news) {
        replan.of(news.incident());
    }

    private static boolean cameBack(StatusChanged news) {
        return news.before() == Status.MONITORING && news.incident().status() == Status.INVESTIGATING;
    }
}

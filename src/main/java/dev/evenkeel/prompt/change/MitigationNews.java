package dev.evenkeel.prompt.change;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import dev.evenkeel.mitigation.news.MitigationTried;
import dev.evenkeel.mitigation.news.MitigationUndone;
import dev.evenkeel.mitigation.news.SuspectCleared;
import dev.evenkeel.mitigation.news.VerdictGiven;
import dev.evenkeel.nudge.Replan;

/** What is tried, judged and ruled out changes what is to be asked. */
@ApplicationScoped
class MitigationNews {

    private final Replan replan;

    @Inject
    MitigationNews(Replan replan) {
        this.replan = replan;
    }

    void tried(@Observes MitigationTried news) {
        replan.of(news.incident().key());
    }

    void judged(@Observes VerdictGiven news) {
        replan.of(news.incident().key());
    }

    void undone(@Observes MitigationUndone news) {
        replan.of(news.incident().key());
    }

    void cleared(@Observes SuspectCleared news) {
        replan.of(news.incident().key());
    }
}

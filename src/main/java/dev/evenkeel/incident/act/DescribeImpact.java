package dev.evenkeel.incident.act;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import dev.evenkeel.incident.Actor;
import dev.evenkeel.incident.Result;
import dev.evenkeel.incident.Words;
import dev.evenkeel.incident.news.ImpactDescribed;

/** Says who feels what. */
@ApplicationScoped
public class DescribeImpact {

    private final Acting acting;
    private final Event<ImpactDescribed> described;

    @Inject
    DescribeImpact(Acting acting, Event<ImpactDescribed> described) {
        this.acting = acting;
        this.described = described;
    }

    /** Sets the words; refused as {@link Words#textRefusal} says. */
    @Transactional
    public Result to(String key, String impact, Actor by) {
        return acting.on(key, (incident, before, now) -> {
            String clean = Words.text(impact);
            if (before.impact().filter(clean::equals).isPresent()) {
                return new Result.Already(before, "The impact of %s already reads so.".formatted(before.key()));
            }
            return Words.textRefusal("That impact", impact)
                    .<Result>map(Result.Refused::new)
                    .orElseGet(() -> {
                        incident.describeImpact(clean);
                        described.fire(new ImpactDescribed(incident.facts(), before.impact(), clean, by, now));
                        return new Result.Done(incident.facts());
                    });
        });
    }
}

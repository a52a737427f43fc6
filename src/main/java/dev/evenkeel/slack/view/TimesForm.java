package dev.evenkeel.slack.view;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import dev.evenkeel.chat.Form;
import dev.evenkeel.chat.Text;
import dev.evenkeel.incident.IncidentFacts;
import dev.evenkeel.incident.Result;
import dev.evenkeel.incident.act.CorrectTimes;
import dev.evenkeel.slack.command.Reply;

/** The form that corrects an incident's times; what is left as it was is left alone. */
@ApplicationScoped
public class TimesForm implements Submission {

    private static final String ID = "times";

    private final CorrectTimes times;

    @Inject
    TimesForm(CorrectTimes times) {
        this.times = times;
    }

    /** The form for an incident, with what is known. */
    public static Form of(IncidentFacts incident) {
        return new Form(
                ID,
                "Times of " + incident.key(),
                "Save",
                incident.key(),
                Text.of("Leave empty what is not known."),
                List.of(
                        new Form.When("started", "Users first felt it", incident.impactStartedAt(), true),
                        new Form.When("detected", "It was noticed", incident.detectedAt(), true),
                        new Form.When("mitigated", "Users no longer felt it", incident.mitigatedAt(), true),
                        new Form.When("resolved", "It was over", incident.resolvedAt(), true)));
    }

    @Override
    public String callbackId() {
        return ID;
    }

    @Override
    public Map<String, String> refuse(Answers answers) {
        Map<String, String> errors = new LinkedHashMap<>();
        for (String block : List.of("started", "detected", "mitigated", "resolved")) {
            answers.moment(block).ifPresent(at -> {
                if (at.isAfter(answers.at().plusSeconds(60))
                        || at.isBefore(answers.at().minus(Duration.ofDays(366)))) {
                    errors.put(block, "Choose a moment that has passed, within the last year.");
                }
            });
        }
        order(answers, "started", "detected", errors);
        order(answers, "mitigated", "resolved", errors);
        return errors;
    }

    private static void order(Answers answers, String first, String second, Map<String, String> errors) {
        Optional<Instant> before = answers.moment(first);
        Optional<Instant> after = answers.moment(second);
        if (before.isPresent() && after.isPresent() && after.get().isBefore(before.get())) {
            errors.putIfAbsent(second, "This cannot come before the moment above it.");
        }
    }

    @Override
    public Reply run(Answers answers) {
        String key = answers.context();
        Optional<Reply> refused = answers.moment("started")
                .flatMap(at -> refusal(times.started(key, at, answers.by())))
                .or(() -> answers.moment("detected").flatMap(at -> refusal(times.detected(key, at, answers.by()))))
                .or(() -> answers.moment("mitigated").flatMap(at -> refusal(times.mitigated(key, at, answers.by()))))
                .or(() -> answers.moment("resolved").flatMap(at -> refusal(times.resolved(key, at, answers.by()))));
        return refused.orElseGet(Reply::silent);
    }

    private static Optional<Reply> refusal(Result result) {
        return result instanceof Result.Refused ? Optional.of(Reply.of(result)) : Optional.empty();
    }
}

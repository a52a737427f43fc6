package dev.evenkeel.prompt.cadence;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import dev.evenkeel.chat.Form;
import dev.evenkeel.chat.Text;
import dev.evenkeel.incident.Result;
import dev.evenkeel.incident.Status;
import dev.evenkeel.incident.act.ChangeStatus;
import dev.evenkeel.incident.act.PostUpdate;
import dev.evenkeel.nudge.Effect;
import dev.evenkeel.nudge.Given;

/** The form of a check-in that has news. */
@ApplicationScoped
class CheckInUpdate {

    private static final List<String> MINUTES = List.of("10", "15", "20", "30", "45", "60");

    private final PostUpdate post;
    private final ChangeStatus status;

    @Inject
    CheckInUpdate(PostUpdate post, ChangeStatus status) {
        this.post = post;
        this.status = status;
    }

    Effect answer(Given given) {
        Optional<String> known = given.field("known");
        if (known.isEmpty()) {
            return new Effect.Fill(form(given));
        }
        StringBuilder text = new StringBuilder(known.get());
        given.field("doing").ifPresent(doing -> text.append("\nNext: ").append(doing));
        given.field("who").ifPresent(who -> text.append("\nWho: ").append(who));
        String key = given.incident().key();
        if (post.post(key, text.toString(), given.by()) instanceof Result.Refused refused) {
            return new Effect.Refused(refused.sentence());
        }
        Optional<Result> moved = given.field("status").flatMap(chosen -> move(given, chosen));
        if (moved.orElse(null) instanceof Result.Refused refused) {
            return new Effect.Refused(refused.sentence());
        }
        Effect.Taken taken = Effect.Taken.saying("update given");
        return given.field("next")
                .filter(MINUTES::contains)
                .map(minutes -> Effect.Taken.saying("update given, next check-in in " + minutes + " min")
                        .keeping(Map.of("next_minutes", minutes)))
                .orElse(taken);
    }

    private Optional<Result> move(Given given, String chosen) {
        String key = given.incident().key();
        boolean same = chosen.equals(given.incident().status().word());
        if (!same && chosen.equals(Status.IDENTIFIED.word())) {
            return Optional.of(status.identified(key, given.by(), Optional.empty(), Optional.empty()));
        }
        if (!same && chosen.equals(Status.MONITORING.word())) {
            return Optional.of(status.mitigated(key, given.by(), Optional.empty(), Optional.empty()));
        }
        return Optional.empty();
    }

    private static Form form(Given given) {
        List<Form.Option> statuses = List.of(
                new Form.Option("investigating", "Investigating"),
                new Form.Option("identified", "Identified"),
                new Form.Option("monitoring", "Mitigated, monitoring"));
        List<Form.Option> minutes = MINUTES.stream()
                .map(each -> new Form.Option(each, each + " min"))
                .toList();
        return new Form(
                "",
                "Check-in",
                "Send",
                "",
                Text.EMPTY,
                List.of(
                        new Form.Choice(
                                "status",
                                "Status",
                                statuses,
                                Optional.of(given.incident().status().word()),
                                true),
                        new Form.Line("known", "What we know", "", "", true, false, 2000),
                        new Form.Line("doing", "What we do next", "", "", true, true, 1000),
                        new Form.Line("who", "Who", "", "", false, true, 200),
                        new Form.Choice("next", "Next check-in in", minutes, Optional.empty(), true)));
    }
}

package dev.evenkeel.slack.view;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import dev.evenkeel.chat.Form;
import dev.evenkeel.chat.Text;
import dev.evenkeel.incident.IncidentFacts;
import dev.evenkeel.incident.act.PostUpdate;
import dev.evenkeel.slack.command.Reply;
import dev.evenkeel.slack.typed.Typed;
import dev.evenkeel.slack.typed.Words;

/** The form for an update to the others. */
@ApplicationScoped
public class UpdateForm implements Submission {

    private static final String ID = "update";
    private static final String TEXT = "text";

    private final PostUpdate updates;

    @Inject
    UpdateForm(PostUpdate updates) {
        this.updates = updates;
    }

    /** The form for an incident, with its last update to compare. */
    public static Form of(IncidentFacts incident) {
        Text intro = incident.lastUpdate()
                .map(last -> Text.of("Last: {}", Typed.shortened(last, 300)))
                .orElseGet(() -> Text.of("No update yet."));
        return new Form(
                ID,
                "Update " + incident.key(),
                "Post",
                incident.key(),
                intro,
                List.of(new Form.Line(
                        TEXT,
                        "What is known, what is done next, by whom",
                        "",
                        "Rolled back, error rate falling",
                        true,
                        false,
                        Words.LONGEST)));
    }

    @Override
    public String callbackId() {
        return ID;
    }

    @Override
    public Map<String, String> refuse(Answers answers) {
        Optional<String> wrong = Words.refuse(text(answers), "Rolled back, error rate falling");
        return wrong.isEmpty() ? Map.of() : Map.of(TEXT, "Say in up to 2,000 characters how it stands.");
    }

    @Override
    public Reply run(Answers answers) {
        return Reply.of(updates.post(answers.context(), text(answers), answers.by()));
    }

    private static String text(Answers answers) {
        return answers.one(TEXT).map(Typed::kept).orElse("");
    }
}

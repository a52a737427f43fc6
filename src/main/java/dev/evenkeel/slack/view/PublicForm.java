package dev.evenkeel.slack.view;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import dev.evenkeel.chat.Form;
import dev.evenkeel.chat.Text;
import dev.evenkeel.incident.IncidentFacts;
import dev.evenkeel.slack.command.Reply;
import dev.evenkeel.slack.typed.Typed;
import dev.evenkeel.slack.typed.Words;

/** The form that records what the public was told. */
@ApplicationScoped
public class PublicForm implements Submission {

    private static final String ID = "public";
    private static final String TEXT = "text";

    private final TellPublic tell;

    @Inject
    PublicForm(TellPublic tell) {
        this.tell = tell;
    }

    /** The form for an incident. */
    public static Form of(IncidentFacts incident) {
        return new Form(
                ID,
                "Public " + incident.key(),
                "Record",
                incident.key(),
                Text.of("Paste what you posted. No internal names, no guess when it will be over."),
                List.of(new Form.Line(
                        TEXT,
                        "What the public was told",
                        "",
                        "Some payments fail; next update at 15:00 UTC",
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
        Optional<String> wrong = Words.refuse(text(answers), "Some payments fail");
        return wrong.isEmpty() ? Map.of() : Map.of(TEXT, "Say in up to 2,000 characters what the public was told.");
    }

    @Override
    public Reply run(Answers answers) {
        tell.told(answers.context(), answers.by(), answers.at(), text(answers));
        return Reply.silent();
    }

    private static String text(Answers answers) {
        return answers.one(TEXT).map(Typed::kept).orElse("");
    }
}

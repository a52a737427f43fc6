package dev.evenkeel.slack.view;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import dev.evenkeel.chat.Form;
import dev.evenkeel.chat.Text;
import dev.evenkeel.incident.Severity;
import dev.evenkeel.incident.declare.Declaration;
import dev.evenkeel.incident.declare.DeclareIncident;
import dev.evenkeel.slack.command.Reply;
import dev.evenkeel.slack.typed.ServiceName;
import dev.evenkeel.slack.typed.TitleWords;
import dev.evenkeel.slack.typed.Typed;
import dev.evenkeel.slack.typed.Words;

/** The form that declares an incident: only the title has to be filled in. */
@ApplicationScoped
public class DeclareForm implements Submission {

    static final String ID = "declare";

    private static final int LONGEST_DESCRIPTION = Words.LONGEST;

    private static final List<Form.Option> SEVERITIES = List.of(
            new Form.Option("sev1", "SEV1: everybody is hit, or data is at risk"),
            new Form.Option("sev2", "SEV2: many are hit"),
            new Form.Option("sev3", "SEV3: some are hit, there is a way around"),
            new Form.Option("sev4", "SEV4: hardly anybody notices"));

    private final DeclareIncident incident;

    @Inject
    DeclareForm(DeclareIncident incident) {
        this.incident = incident;
    }

    /** The form with nothing filled in. */
    public static Form empty() {
        return about("");
    }

    /** The form with a description to begin with, cut where it is too long. */
    public static Form about(String description) {
        return begun("", List.of(), description);
    }

    /** The form with something filled in; what is too long is cut. */
    public static Form begun(String title, List<String> services, String description) {
        String known = description.length() <= LONGEST_DESCRIPTION
                ? description
                : description.substring(0, LONGEST_DESCRIPTION);
        return new Form(
                ID,
                "Declare an incident",
                "Declare",
                "",
                Text.EMPTY,
                List.of(
                        new Form.Line(
                                "title",
                                "What is broken?",
                                title.substring(0, Math.min(TitleWords.LONGEST, title.length())),
                                "Checkout returns 500",
                                false,
                                false,
                                TitleWords.LONGEST),
                        new Form.Choice(
                                "severity",
                                "How bad is it? The higher one if unsure",
                                SEVERITIES,
                                Optional.empty(),
                                true),
                        new Form.Line(
                                "services",
                                "Which services are hit?",
                                String.join(", ", services),
                                "checkout, payments",
                                false,
                                true,
                                500),
                        new Form.Line("description", "What is known", known, "", true, true, LONGEST_DESCRIPTION),
                        new Form.Tick("private", "Private", "Only invited people see it")));
    }

    @Override
    public String callbackId() {
        return ID;
    }

    @Override
    public Map<String, String> refuse(Answers answers) {
        Map<String, String> errors = new LinkedHashMap<>();
        TitleWords.refuse(title(answers), "Checkout returns 500")
                .ifPresent(sentence -> errors.put("title", sentence.replace("`", "\"")));
        if (answers.one("severity").isPresent() && severity(answers).isEmpty()) {
            errors.put("severity", "Choose SEV1 (worst) to SEV4, or leave it empty.");
        }
        if (services(answers).isEmpty()) {
            errors.put("services", "Type the services' names, at most 20, like: checkout, payments.");
        }
        if (description(answers)
                .filter(text -> text.length() > LONGEST_DESCRIPTION)
                .isPresent()) {
            errors.put("description", "Keep it under 2,000 characters.");
        }
        return errors;
    }

    @Override
    public Reply run(Answers answers) {
        return DeclaredWords.of(incident.declare(new Declaration(
                title(answers),
                severity(answers),
                services(answers).orElse(List.of()),
                answers.one("private").isPresent(),
                false,
                answers.by(),
                description(answers),
                Optional.empty(),
                Optional.empty())));
    }

    private static String title(Answers answers) {
        return TitleWords.unquoted(answers.one("title").map(Typed::line).orElse(""));
    }

    private static Optional<Severity> severity(Answers answers) {
        return answers.one("severity").flatMap(Severity::parse);
    }

    private static Optional<List<String>> services(Answers answers) {
        String typed = String.join(" ", answers.many("services")).strip();
        return typed.isEmpty() ? Optional.of(List.of()) : ServiceName.list(typed);
    }

    private static Optional<String> description(Answers answers) {
        return answers.one("description").map(Typed::kept).filter(text -> !text.isEmpty());
    }
}

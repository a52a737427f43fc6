package dev.evenkeel.slack.action;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import dev.evenkeel.chat.Form;
import dev.evenkeel.incident.IncidentFacts;
import dev.evenkeel.slack.command.Reply;
import dev.evenkeel.slack.command.Said;
import dev.evenkeel.slack.command.VisibleIncidents;
import dev.evenkeel.slack.command.Vocabulary;
import dev.evenkeel.slack.view.PublicForm;
import dev.evenkeel.slack.view.TimesForm;
import dev.evenkeel.slack.view.UpdateForm;

/**
 * {@code incident.<verb>}: a button that does what the verb does. Verbs that need words open a form; a person chosen is the verb's
 * argument.
 */
@ApplicationScoped
class IncidentAction implements Action {

    private static final String PREFIX = "incident.";

    private static final Map<String, Function<IncidentFacts, Form>> FORMS = Map.of(
            "update", UpdateForm::of,
            "public", PublicForm::of,
            "times", TimesForm::of);

    private final Vocabulary vocabulary;
    private final VisibleIncidents incidents;

    @Inject
    IncidentAction(Vocabulary vocabulary, VisibleIncidents incidents) {
        this.vocabulary = vocabulary;
        this.incidents = incidents;
    }

    @Override
    public boolean handles(String actionId) {
        return actionId.startsWith(PREFIX);
    }

    @Override
    public Reply run(Pressed pressed) {
        Optional<IncidentFacts> incident = incidents.named(pressed.value(), pressed.userId(), pressed.channelId());
        if (incident.isEmpty()) {
            return Reply.sentence("That incident is not yours to see: `/incident list` shows what is open.");
        }
        String verb = pressed.actionId().substring(PREFIX.length());
        return FORMS.containsKey(verb)
                ? new Reply.Open(FORMS.get(verb).apply(incident.get()))
                : vocabulary.press(said(verb, pressed, incident));
    }

    private static Said said(String verb, Pressed pressed, Optional<IncidentFacts> incident) {
        return new Said(
                verb,
                pressed.choice().map(userId -> "<@" + userId + ">").orElse(""),
                pressed.by(),
                pressed.userName(),
                pressed.channelId(),
                incident,
                pressed.triggerId(),
                pressed.responseUrl(),
                pressed.at());
    }
}

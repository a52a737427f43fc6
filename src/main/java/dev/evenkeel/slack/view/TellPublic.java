package dev.evenkeel.slack.view;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import dev.evenkeel.incident.Actor;
import dev.evenkeel.nudge.AnswerPrompt;
import dev.evenkeel.nudge.Answered;
import dev.evenkeel.nudge.PromptView;
import dev.evenkeel.nudge.Prompts;
import dev.evenkeel.slack.typed.NextUpdate;
import dev.evenkeel.time.TeamZone;

/**
 * Records what the public was told. Where the bot asks for public updates it answers that question, so that its clock begins anew, from
 * the time promised in the text where one is.
 */
@ApplicationScoped
public class TellPublic {

    private static final String PROMPT = "public.update";
    private static final Set<String> OPEN = Set.of("scheduled", "posted", "snoozed", "escalated");
    private static final Set<String> SHOWN = Set.of("posted", "escalated");

    private final Noting noting;
    private final Prompts prompts;
    private final AnswerPrompt answer;
    private final TeamZone zone;

    @Inject
    TellPublic(Noting noting, Prompts prompts, AnswerPrompt answer, TeamZone zone) {
        this.noting = noting;
        this.prompts = prompts;
        this.answer = answer;
        this.zone = zone;
    }

    /** Records the text. */
    public void told(String key, Actor by, Instant at, String text) {
        Optional<PromptView> question = prompts.of(key).stream()
                .filter(view -> view.prompt().equals(PROMPT) && OPEN.contains(view.state()))
                .findFirst();
        boolean answered = question.map(view -> answer.answer(view.id(), "draft", by, Optional.empty(), form(text, at)))
                .filter(Answered.Done.class::isInstance)
                .isPresent();
        if (!answered) {
            noting.communication(key, by, at, text);
        } else if (!SHOWN.contains(question.get().state())) {
            noting.tellCommunication(key, by, text);
        }
    }

    private Map<String, String> form(String text, Instant at) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("text", text);
        NextUpdate.promised(text, at, zone.id()).ifPresent(next -> form.put("next", next.toString()));
        return form;
    }
}

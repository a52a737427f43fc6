package dev.evenkeel.slack.action;

import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import dev.evenkeel.nudge.AnswerPrompt;
import dev.evenkeel.slack.command.Reply;
import dev.evenkeel.slack.view.AnswerWords;

/** {@code prompt.<prompt id>.<answer>}: an answer to one of the bot's questions. */
@ApplicationScoped
class PromptAction implements Action {

    private static final String PREFIX = "prompt.";

    private final AnswerPrompt prompt;

    @Inject
    PromptAction(AnswerPrompt prompt) {
        this.prompt = prompt;
    }

    @Override
    public boolean handles(String actionId) {
        return actionId.startsWith(PREFIX);
    }

    @Override
    public Reply run(Pressed pressed) {
        if (!pressed.value().matches("\\d{1,18}")) {
            return Reply.sentence("That question is gone: `/incident next` shows what is asked now.");
        }
        String answer = pressed.actionId().substring(pressed.actionId().lastIndexOf('.') + 1);
        return AnswerWords.of(
                prompt.answer(Long.parseLong(pressed.value()), answer, pressed.by(), pressed.choice(), Map.of()));
    }
}

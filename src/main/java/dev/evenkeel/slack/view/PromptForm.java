package dev.evenkeel.slack.view;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import dev.evenkeel.nudge.AnswerPrompt;
import dev.evenkeel.slack.command.Reply;
import dev.evenkeel.slack.typed.Typed;
import dev.evenkeel.slack.typed.Words;

/** A form that one of the bot's questions opened; what it means is the question's to say. */
@ApplicationScoped
class PromptForm implements Submission {

    private static final Pattern CONTEXT = Pattern.compile("(\\d{1,18}) ([a-z_0-9]{1,40})");

    private final AnswerPrompt prompt;

    @Inject
    PromptForm(AnswerPrompt prompt) {
        this.prompt = prompt;
    }

    @Override
    public String callbackId() {
        return AnswerPrompt.FORM;
    }

    @Override
    public Map<String, String> refuse(Answers answers) {
        Map<String, String> errors = new LinkedHashMap<>();
        answers.values()
                .keySet()
                .forEach(block -> answers.one(block)
                        .filter(text -> Words.refuse(text, "").isPresent())
                        .ifPresent(tooLong -> errors.put(block, "Keep it under 2,000 characters.")));
        return errors;
    }

    @Override
    public Reply run(Answers answers) {
        Matcher context = CONTEXT.matcher(answers.context());
        if (!context.matches()) {
            return Reply.sentence("That question is gone: `/incident next` shows what is asked now.");
        }
        Map<String, String> filled = new LinkedHashMap<>();
        answers.values()
                .keySet()
                .forEach(block -> answers.one(block).ifPresent(text -> filled.put(block, Typed.kept(text))));
        return AnswerWords.of(prompt.answer(
                Long.parseLong(context.group(1)), context.group(2), answers.by(), Optional.empty(), filled));
    }
}

package dev.evenkeel.web.incident;

import java.time.Instant;
import java.util.Optional;

import dev.evenkeel.nudge.PromptView;

/** A prompt as the API gives it. */
public record PromptBody(
        long id,
        String prompt,
        String subject,
        String to,
        String state,
        Instant dueAt,
        Optional<Instant> nextAt,
        Optional<Instant> postedAt,
        int level,
        Optional<String> answer,
        Optional<String> answeredBy,
        Optional<Instant> answeredAt,
        Optional<String> slackTs) {

    static PromptBody of(PromptView prompt) {
        return new PromptBody(
                prompt.id(),
                prompt.prompt(),
                prompt.subject(),
                prompt.to(),
                prompt.state(),
                prompt.dueAt(),
                prompt.nextAt(),
                prompt.postedAt(),
                prompt.level(),
                prompt.answer(),
                prompt.answeredBy(),
                prompt.answeredAt(),
                prompt.slackTs());
    }
}

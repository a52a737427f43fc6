package dev.evenkeel.nudge;

import java.time.Instant;
import java.util.Optional;

/**
 * A question, as others see it.
 *
 * @param prompt the prompt's public id
 * @param to user id of who was asked, or {@code channel}
 * @param state {@code scheduled}, {@code posted}, {@code snoozed}, {@code escalated}, {@code answered}, {@code expired} or {@code canceled}
 * @param dueAt when it was due first
 * @param nextAt when the engine looks at it next, while it is open
 * @param postedAt when Slack confirmed it
 * @param level how many times it has climbed
 * @param slackTs the stamp of the message it stands in
 */
public record PromptView(
        long id,
        String incidentKey,
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
        Optional<String> slackTs) {}

package dev.evenkeel.postmortem.collect;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.evenkeel.nudge.PromptView;
import dev.evenkeel.postmortem.account.Asked;
import dev.evenkeel.postmortem.account.Asked.State;

/** What the bot asked, in words that make sense afterwards. */
final class Questions {

    /** The questions as somebody would put them once it is over. */
    private static final Map<String, String> WORDS = Map.of(
            "role.commander", "Who commanded?",
            "checkin", "How did it stand at that time?",
            "public.update", "What was the public told at that time?",
            "revert.consider", "What spoke for going back, and what against it?",
            "change.helped", "Did the mitigation help?",
            "mitigated.propose", "When did the impact end?",
            "facts.check", "Are the times right: impact started, detected, mitigated, resolved?",
            "pm.due", "Is the postmortem written?");

    private Questions() {}

    /**
     * Those asked up to {@code asOf}, or answered without being asked; what is only scheduled is no part of what happened, and what was
     * asked afterwards is none of what the record tells.
     */
    static List<Asked> of(List<PromptView> prompts, Instant asOf) {
        return prompts.stream()
                .filter(prompt -> isUpTo(prompt.postedAt(), asOf) || isUpTo(prompt.answeredAt(), asOf))
                .map(Questions::asked)
                .toList();
    }

    private static boolean isUpTo(Optional<Instant> at, Instant asOf) {
        return at.filter(known -> !known.isAfter(asOf)).isPresent();
    }

    private static Asked asked(PromptView prompt) {
        return new Asked(
                prompt.prompt(),
                WORDS.getOrDefault(prompt.prompt(), prompt.prompt()),
                prompt.to(),
                state(prompt.state()),
                prompt.dueAt(),
                prompt.postedAt(),
                prompt.answer(),
                prompt.answeredBy(),
                prompt.answeredAt(),
                Optional.empty());
    }

    private static State state(String word) {
        return switch (word) {
            case "answered" -> State.ANSWERED;
            case "expired" -> State.EXPIRED;
            case "canceled" -> State.WITHDRAWN;
            default -> State.OPEN;
        };
    }
}

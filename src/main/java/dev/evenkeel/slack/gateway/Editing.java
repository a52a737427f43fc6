package dev.evenkeel.slack.gateway;

import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.slack.api.methods.SlackApiTextResponse;

import dev.evenkeel.chat.outbox.Addresses;
import dev.evenkeel.chat.outbox.Notation;
import dev.evenkeel.chat.outbox.Utterance;
import dev.evenkeel.slack.render.RenderMessage;
import dev.evenkeel.slack.render.Rendered;
import dev.evenkeel.slack.wire.Answer;
import dev.evenkeel.slack.wire.Verdict;
import dev.evenkeel.slack.wire.WebApi;
import dev.evenkeel.work.Attempt;
import dev.evenkeel.work.Outcome;

/** Changes, takes back and pins what was said. Doing any of it twice has the effect of once. */
@ApplicationScoped
class Editing {

    private static final Outcome DONE = new Outcome.Delivered("{}");

    private final WebApi api;
    private final Addresses addresses;
    private final Notation notation;
    private final InstantSource clock;

    @Inject
    Editing(WebApi api, Addresses addresses, Notation notation, InstantSource clock) {
        this.api = api;
        this.addresses = addresses;
        this.notation = notation;
        this.clock = clock;
    }

    Outcome replace(Attempt attempt) {
        Utterance.Replace replace = notation.read(attempt.payload(), Utterance.Replace.class);
        Optional<Utterance.SaidAt> at = addresses.of(replace.said());
        if (at.isEmpty()) {
            return new Outcome.Refused("never_said");
        }
        Rendered rendered = RenderMessage.withBlocks(replace.message(), clock.instant());
        return outcome(
                attempt,
                Set.of(),
                api.chatUpdate(it -> it.channel(at.get().channel())
                        .ts(at.get().ts())
                        .text(rendered.text())
                        .blocksAsString(rendered.blocks())
                        .metadata(Marks.of(replace.said().toString(), attempt.subject()))));
    }

    Outcome retract(Attempt attempt) {
        Utterance.Retract retract = notation.read(attempt.payload(), Utterance.Retract.class);
        return addresses
                .of(retract.said())
                .map(at -> outcome(
                        attempt,
                        Set.of("message_not_found"),
                        api.chatDelete(it -> it.channel(at.channel()).ts(at.ts()))))
                .orElse(DONE);
    }

    Outcome pin(Attempt attempt) {
        Utterance.Pin pin = notation.read(attempt.payload(), Utterance.Pin.class);
        return addresses
                .of(pin.said())
                .map(at -> outcome(
                        attempt,
                        Set.of("already_pinned"),
                        api.pinsAdd(it -> it.channel(at.channel()).timestamp(at.ts()))))
                .orElse(new Outcome.Refused("never_said"));
    }

    /** @param doneBefore errors that only say that it was so already */
    private static Outcome outcome(
            Attempt attempt, Set<String> doneBefore, Answer<? extends SlackApiTextResponse> answer) {
        boolean before = answer instanceof Answer.No<?>(String error, var body) && doneBefore.contains(error);
        return before || answer instanceof Answer.Yes ? DONE : Verdict.of(answer, attempt, false);
    }
}

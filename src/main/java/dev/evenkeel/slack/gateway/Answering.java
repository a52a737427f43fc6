package dev.evenkeel.slack.gateway;

import java.time.InstantSource;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.evenkeel.chat.outbox.Addresses;
import dev.evenkeel.chat.outbox.Notation;
import dev.evenkeel.chat.outbox.Utterance;
import dev.evenkeel.slack.render.RenderForm;
import dev.evenkeel.slack.render.RenderMessage;
import dev.evenkeel.slack.render.Rendered;
import dev.evenkeel.slack.wire.Answer;
import dev.evenkeel.slack.wire.Verdict;
import dev.evenkeel.slack.wire.WebApi;
import dev.evenkeel.work.Attempt;
import dev.evenkeel.work.Outcome;

/** What one person alone sees. It cannot be found again, so it is never sent twice. */
@ApplicationScoped
class Answering {

    private static final Outcome DONE = new Outcome.Delivered("{}");

    private final WebApi api;
    private final Addresses addresses;
    private final Notation notation;
    private final InstantSource clock;
    private final ObjectMapper mapper;

    @Inject
    Answering(WebApi api, Addresses addresses, Notation notation, InstantSource clock, ObjectMapper mapper) {
        this.api = api;
        this.addresses = addresses;
        this.notation = notation;
        this.clock = clock;
        this.mapper = mapper;
    }

    Outcome whisper(Attempt attempt) {
        Utterance.Whisper whisper = notation.read(attempt.payload(), Utterance.Whisper.class);
        Optional<String> channel = addresses.of(whisper.place());
        if (channel.isEmpty()) {
            return new Outcome.Refused("no_channel");
        }
        Rendered rendered = RenderMessage.of(whisper.message(), clock.instant());
        return outcome(
                attempt,
                api.chatPostEphemeral(it -> it.channel(channel.get())
                        .user(whisper.userId())
                        .text(rendered.text())
                        .blocksAsString(rendered.blocks().isEmpty() ? null : rendered.blocks())
                        .threadTs(whisper.message().thread().orElse(null))));
    }

    Outcome reply(Attempt attempt) {
        Utterance.Reply reply = notation.read(attempt.payload(), Utterance.Reply.class);
        Rendered rendered = RenderMessage.of(reply.message(), clock.instant());
        return outcome(attempt, api.respond(reply.replyUrl(), json(rendered)));
    }

    Outcome openForm(Attempt attempt) {
        Utterance.OpenForm open = notation.read(attempt.payload(), Utterance.OpenForm.class);
        String view = RenderForm.of(open.form(), clock.instant());
        return outcome(attempt, api.viewsOpen(it -> it.triggerId(open.trigger()).viewAsString(view)));
    }

    private String json(Rendered rendered) {
        ObjectNode answer = mapper.createObjectNode()
                .put("response_type", "ephemeral")
                .put("replace_original", false)
                .put("text", rendered.text());
        try {
            if (!rendered.blocks().isEmpty()) {
                answer.set("blocks", mapper.readTree(rendered.blocks()));
            }
            return mapper.writeValueAsString(answer);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("blocks of ours are JSON", impossible);
        }
    }

    private static Outcome outcome(Attempt attempt, Answer<?> answer) {
        return answer instanceof Answer.Yes ? DONE : Verdict.of(answer, attempt, true);
    }
}

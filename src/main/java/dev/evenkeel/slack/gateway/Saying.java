package dev.evenkeel.slack.gateway;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.slack.api.methods.response.chat.ChatPostMessageResponse;
import com.slack.api.model.Message;

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

/** Says something in a channel or to a person, once: what may have been said is looked for before it is said again. */
@ApplicationScoped
class Saying {

    /** Twice it is only looked for; from then on it is also said again. */
    private static final int SEARCHES = 2;

    private final WebApi api;
    private final Finding finding;
    private final ChannelsByName names;
    private final Addresses addresses;
    private final Notation notation;
    private final InstantSource clock;

    @Inject
    Saying(
            WebApi api,
            Finding finding,
            ChannelsByName names,
            Addresses addresses,
            Notation notation,
            InstantSource clock) {
        this.api = api;
        this.finding = finding;
        this.names = names;
        this.addresses = addresses;
        this.notation = notation;
        this.clock = clock;
    }

    Outcome say(Attempt attempt) {
        Utterance.Say say = notation.read(attempt.payload(), Utterance.Say.class);
        Optional<String> channel = addresses.of(say.place()).map(names::idOf);
        if (channel.isEmpty()) {
            return new Outcome.Refused("no_channel");
        }
        if (attempt.doubt() > 0) {
            Optional<Outcome> known =
                    search(attempt, channel.get(), say.message().thread());
            if (known.isPresent()) {
                return known.get();
            }
        }
        return post(attempt, channel.get(), say.message());
    }

    /** What looking for it settles; empty when it is to be said again. */
    private Optional<Outcome> search(Attempt attempt, String channel, Optional<String> thread) {
        boolean sayAgain = attempt.doubt() > SEARCHES;
        return switch (look(attempt, channel, thread)) {
            case Finding.Found.All<Message>(List<Message> found)
            when !found.isEmpty() -> Optional.of(delivered(channel, found.getFirst()));
            case Finding.Found.All<Message> none ->
                sayAgain ? Optional.empty() : Optional.of(new Outcome.Unknown("not_found_yet"));
            case Finding.Found.Unable<Message>(Answer<?> answer) ->
                sayAgain && neverPossible(answer)
                        ? Optional.empty()
                        : Optional.of(new Outcome.Unknown("could_not_look"));
        };
    }

    private Outcome post(Attempt attempt, String channel, dev.evenkeel.chat.Message message) {
        Answer<ChatPostMessageResponse> answer = send(attempt, channel, message);
        if (answer instanceof Answer.No<?>(String error, var body)
                && error.equals("not_in_channel")
                && joined(channel)) {
            answer = send(attempt, channel, message);
        }
        if (answer instanceof Answer.Yes<ChatPostMessageResponse>(var body)) {
            if (body.getTs() == null || body.getChannel() == null) {
                return new Outcome.Unknown("ok_without_ts");
            }
            if (attempt.doubt() > SEARCHES) {
                deleteTwins(attempt, body, message.thread());
            }
            return new Outcome.Delivered(notation.write(new Utterance.SaidAt(body.getChannel(), body.getTs())));
        }
        if (Verdict.isHalfDone(answer)
                && look(attempt, channel, message.thread()) instanceof Finding.Found.All<Message>(var found)
                && !found.isEmpty()) {
            return delivered(channel, found.getFirst());
        }
        return Verdict.of(answer, attempt, true);
    }

    private Answer<ChatPostMessageResponse> send(Attempt attempt, String channel, dev.evenkeel.chat.Message message) {
        Rendered rendered = RenderMessage.of(message, clock.instant());
        return api.chatPostMessage(
                channel,
                it -> it.channel(channel)
                        .text(rendered.text())
                        .blocksAsString(rendered.blocks().isEmpty() ? null : rendered.blocks())
                        .threadTs(message.thread().orElse(null))
                        .metadata(Marks.of(attempt.id().toString(), attempt.subject()))
                        .unfurlLinks(false)
                        .unfurlMedia(false));
    }

    private boolean joined(String channel) {
        return api.conversationsJoin(it -> it.channel(channel)) instanceof Answer.Yes;
    }

    /** The first try may have arrived after it was looked for the last time. */
    private void deleteTwins(Attempt attempt, ChatPostMessageResponse said, Optional<String> thread) {
        if (look(attempt, said.getChannel(), thread) instanceof Finding.Found.All<Message>(var found)) {
            found.stream()
                    .filter(message -> !message.getTs().equals(said.getTs()))
                    .forEach(twin ->
                            api.chatDelete(it -> it.channel(said.getChannel()).ts(twin.getTs())));
        }
    }

    private Finding.Found<Message> look(Attempt attempt, String channel, Optional<String> thread) {
        return finding.said(attempt.id().toString(), channel, thread, attempt.firstTriedAt());
    }

    private Outcome delivered(String channel, Message found) {
        String where = found.getChannel() == null ? channel : found.getChannel();
        return new Outcome.Delivered(notation.write(new Utterance.SaidAt(where, found.getTs())));
    }

    /** Direct messages can only be read with a scope the bot does not ask for. */
    private static boolean neverPossible(Answer<?> answer) {
        return answer instanceof Answer.No;
    }
}

package dev.evenkeel.slack.gateway;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.slack.api.methods.response.chat.ChatGetPermalinkResponse;
import com.slack.api.methods.response.conversations.ConversationsHistoryResponse;
import com.slack.api.methods.response.conversations.ConversationsRepliesResponse;
import com.slack.api.model.Message;

import dev.evenkeel.chat.MessageFound;
import dev.evenkeel.chat.outbox.Notation;
import dev.evenkeel.chat.outbox.Utterance;
import dev.evenkeel.slack.wire.Answer;
import dev.evenkeel.slack.wire.Verdict;
import dev.evenkeel.slack.wire.WebApi;
import dev.evenkeel.work.Attempt;
import dev.evenkeel.work.Outcome;

/**
 * Finds a message by its exact address. The history of a channel holds no replies and answers with a neighbour instead, so whatever
 * comes back counts only when its ts is the one asked for.
 */
@ApplicationScoped
class LookingUp {

    private final WebApi api;
    private final Notation notation;

    @Inject
    LookingUp(WebApi api, Notation notation) {
        this.api = api;
        this.notation = notation;
    }

    Outcome lookUp(Attempt attempt) {
        Utterance.LookUp wanted = notation.read(attempt.payload(), Utterance.LookUp.class);
        if (wanted.thread().isPresent()) {
            return inThread(attempt, wanted, wanted.thread().get());
        }
        Answer<ConversationsHistoryResponse> answer = api.conversationsHistory(it -> it.channel(wanted.channelId())
                .oldest(wanted.ts())
                .latest(wanted.ts())
                .inclusive(true)
                .limit(1));
        if (!(answer instanceof Answer.Yes<ConversationsHistoryResponse>(var body))) {
            return Verdict.of(answer, attempt, false);
        }
        Optional<Message> found = exact(body.getMessages(), wanted.ts());
        return found.isPresent() ? found(wanted, found.get()) : inThread(attempt, wanted, wanted.ts());
    }

    private Outcome inThread(Attempt attempt, Utterance.LookUp wanted, String thread) {
        Answer<ConversationsRepliesResponse> answer = api.conversationsReplies(it -> it.channel(wanted.channelId())
                .ts(thread)
                .oldest(wanted.ts())
                .latest(wanted.ts())
                .inclusive(true));
        if (!(answer instanceof Answer.Yes<ConversationsRepliesResponse>(var body))) {
            return Verdict.of(answer, attempt, false);
        }
        return exact(body.getMessages(), wanted.ts())
                .map(message -> found(wanted, message))
                .orElse(new Outcome.Refused("message_not_found"));
    }

    private Outcome found(Utterance.LookUp wanted, Message message) {
        Optional<String> thread =
                Optional.ofNullable(message.getThreadTs()).filter(parent -> !parent.equals(message.getTs()));
        String author = message.getUser() == null ? message.getBotId() : message.getUser();
        return new Outcome.Delivered(notation.write(new MessageFound(
                wanted.channelId(),
                wanted.ts(),
                thread,
                author == null ? "" : author,
                message.getText() == null ? "" : message.getText(),
                permalink(wanted))));
    }

    /** Good to have; without it the entry stands all the same. */
    private Optional<String> permalink(Utterance.LookUp wanted) {
        return api.chatGetPermalink(it -> it.channel(wanted.channelId()).messageTs(wanted.ts()))
                        instanceof Answer.Yes<ChatGetPermalinkResponse>(var body)
                ? Optional.ofNullable(body.getPermalink())
                : Optional.empty();
    }

    private static Optional<Message> exact(List<Message> messages, String ts) {
        return messages == null
                ? Optional.empty()
                : messages.stream()
                        .filter(message -> ts.equals(message.getTs()))
                        .findFirst();
    }
}

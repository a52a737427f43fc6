package dev.evenkeel.slack.gateway;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.slack.api.methods.response.conversations.ConversationsHistoryResponse;
import com.slack.api.methods.response.conversations.ConversationsListResponse;
import com.slack.api.methods.response.conversations.ConversationsRepliesResponse;
import com.slack.api.model.Conversation;
import com.slack.api.model.ConversationType;
import com.slack.api.model.Message;

import dev.evenkeel.slack.wire.Answer;
import dev.evenkeel.slack.wire.WebApi;

/** Looks in Slack for what may have been done. */
@ApplicationScoped
class Finding {

    /** Clocks of ours and of Slack differ a little. */
    private static final Duration MARGIN = Duration.ofMinutes(1);

    private static final int PAGE = 200;
    private static final int PAGES = 10;

    private final WebApi api;

    @Inject
    Finding(WebApi api) {
        this.api = api;
    }

    /** What looking came to. */
    sealed interface Found<T> {
        /** Everything was looked through. */
        record All<T>(List<T> items) implements Found<T> {}

        /** It could not be looked, for now or for good. */
        record Unable<T>(Answer<?> answer) implements Found<T> {}
    }

    /**
     * The messages in a channel that carry an utterance's id, oldest first.
     *
     * @param channel a channel's id or {@code #name}, or a user's id for direct messages
     */
    Found<Message> said(String id, String channel, Optional<String> thread, Instant since) {
        return switch (channelOf(channel)) {
            case Found.Unable<String>(Answer<?> answer) -> new Found.Unable<>(answer);
            case Found.All<String>(List<String> ids) when ids.isEmpty() -> new Found.All<>(List.of());
            case Found.All<String>(List<String> ids) ->
                switch (messages(ids.getFirst(), thread, since)) {
                    case Found.Unable<Message>(Answer<?> answer) -> new Found.Unable<>(answer);
                    case Found.All<Message>(List<Message> messages) ->
                        new Found.All<>(messages.stream()
                                .filter(message -> id.equals(idOf(message)))
                                .sorted(java.util.Comparator.comparing(Message::getTs))
                                .toList());
                };
        };
    }

    /** The messages since a moment. */
    Found<Message> messages(String channel, Optional<String> thread, Instant since) {
        String oldest = since.minus(MARGIN).getEpochSecond() + ".000000";
        List<Message> all = new ArrayList<>();
        String cursor = null;
        for (int page = 0; page < PAGES; page++) {
            String from = cursor;
            if (thread.isPresent()) {
                Answer<ConversationsRepliesResponse> answer = api.conversationsReplies(it -> it.channel(channel)
                        .ts(thread.get())
                        .oldest(oldest)
                        .limit(PAGE)
                        .cursor(from)
                        .includeAllMetadata(true));
                if (!(answer instanceof Answer.Yes<ConversationsRepliesResponse>(var body))) {
                    return new Found.Unable<>(answer);
                }
                all.addAll(body.getMessages());
                cursor = next(
                        body.getResponseMetadata() == null
                                ? null
                                : body.getResponseMetadata().getNextCursor());
            } else {
                Answer<ConversationsHistoryResponse> answer = api.conversationsHistory(it -> it.channel(channel)
                        .oldest(oldest)
                        .limit(PAGE)
                        .cursor(from)
                        .includeAllMetadata(true));
                if (!(answer instanceof Answer.Yes<ConversationsHistoryResponse>(var body))) {
                    return new Found.Unable<>(answer);
                }
                all.addAll(body.getMessages());
                cursor = next(
                        body.getResponseMetadata() == null
                                ? null
                                : body.getResponseMetadata().getNextCursor());
            }
            if (cursor == null) {
                break;
            }
        }
        return new Found.All<>(all);
    }

    /** The channels of the workspace that the bot can see. */
    Found<Conversation> channels() {
        List<Conversation> all = new ArrayList<>();
        String cursor = null;
        do {
            String from = cursor;
            Answer<ConversationsListResponse> answer = api.conversationsList(
                    it -> it.types(List.of(ConversationType.PUBLIC_CHANNEL, ConversationType.PRIVATE_CHANNEL))
                            .excludeArchived(false)
                            .limit(999)
                            .cursor(from));
            if (!(answer instanceof Answer.Yes<ConversationsListResponse>(var body))) {
                return new Found.Unable<>(answer);
            }
            all.addAll(body.getChannels());
            cursor = next(
                    body.getResponseMetadata() == null
                            ? null
                            : body.getResponseMetadata().getNextCursor());
        } while (cursor != null);
        return new Found.All<>(all);
    }

    private Found<String> channelOf(String address) {
        if (address.startsWith("#")) {
            return switch (channels()) {
                case Found.Unable<Conversation>(Answer<?> answer) -> new Found.Unable<>(answer);
                case Found.All<Conversation>(List<Conversation> channels) ->
                    new Found.All<>(channels.stream()
                            .filter(channel -> address.substring(1).equals(channel.getName()))
                            .map(Conversation::getId)
                            .toList());
            };
        }
        if (address.startsWith("U") || address.startsWith("W")) {
            var answer = api.conversationsOpen(it -> it.users(List.of(address)));
            return answer
                            instanceof
                            Answer.Yes<com.slack.api.methods.response.conversations.ConversationsOpenResponse>(var body)
                    ? new Found.All<>(List.of(body.getChannel().getId()))
                    : new Found.Unable<>(answer);
        }
        return new Found.All<>(List.of(address));
    }

    private static String next(String cursor) {
        return cursor == null || cursor.isEmpty() ? null : cursor;
    }

    private static String idOf(Message message) {
        return message.getMetadata() == null || message.getMetadata().getEventPayload() == null
                ? ""
                : String.valueOf(message.getMetadata().getEventPayload().get("id"));
    }
}

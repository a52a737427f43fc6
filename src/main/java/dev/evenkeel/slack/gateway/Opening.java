package dev.evenkeel.slack.gateway;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.slack.api.methods.response.conversations.ConversationsCreateResponse;
import com.slack.api.model.Conversation;

import dev.evenkeel.chat.outbox.Notation;
import dev.evenkeel.chat.outbox.Utterance;
import dev.evenkeel.people.Team;
import dev.evenkeel.people.Workspace;
import dev.evenkeel.slack.wire.Answer;
import dev.evenkeel.slack.wire.Verdict;
import dev.evenkeel.slack.wire.WebApi;
import dev.evenkeel.work.Attempt;
import dev.evenkeel.work.Outcome;

/**
 * Opens a channel, one for each call of it. A name that is taken gets a number, unless an earlier try of this very call took it; a
 * channel that somebody else made is never used.
 */
@ApplicationScoped
class Opening {

    private static final int NAMES = 20;
    private static final int SEARCHES = 2;

    /** Clocks of ours and of Slack differ a little. */
    private static final Duration MARGIN = Duration.ofMinutes(1);

    private final WebApi api;
    private final Finding finding;
    private final Team team;
    private final Notation notation;

    @Inject
    Opening(WebApi api, Finding finding, Team team, Notation notation) {
        this.api = api;
        this.finding = finding;
        this.team = team;
        this.notation = notation;
    }

    Outcome open(Attempt attempt) {
        Utterance.OpenRoom open = notation.read(attempt.payload(), Utterance.OpenRoom.class);
        ChannelName name = new ChannelName(open.name());
        if (attempt.doubt() > 0) {
            Optional<Outcome> known = search(attempt, name);
            if (known.isPresent()) {
                return known.get();
            }
        }
        return create(attempt, open, name);
    }

    /** What looking for it settles; empty when it is to be opened again. */
    private Optional<Outcome> search(Attempt attempt, ChannelName name) {
        return switch (finding.channels()) {
            case Finding.Found.Unable<Conversation> unable -> Optional.of(new Outcome.Unknown("could_not_look"));
            case Finding.Found.All<Conversation>(List<Conversation> channels) -> {
                Optional<Outcome> ours = ours(attempt, channels, name).map(this::delivered);
                yield ours.isPresent() || attempt.doubt() > SEARCHES
                        ? ours
                        : Optional.of(new Outcome.Unknown("not_found_yet"));
            }
        };
    }

    private Outcome create(Attempt attempt, Utterance.OpenRoom open, ChannelName name) {
        Answer<ConversationsCreateResponse> answer = null;
        for (int n = 1; n <= NAMES; n++) {
            String tried = name.number(n);
            answer = api.conversationsCreate(it -> it.name(tried).isPrivate(open.isPrivate()));
            if (answer instanceof Answer.Yes<ConversationsCreateResponse>(var body)) {
                return body.getChannel() == null || body.getChannel().getId() == null
                        ? new Outcome.Unknown("ok_without_channel")
                        : delivered(body.getChannel());
            }
            boolean taken = answer instanceof Answer.No<?>(String error, var body) && error.equals("name_taken");
            if (!taken && !Verdict.isHalfDone(answer)) {
                break;
            }
            if (attempt.number() > 1 || !taken) {
                switch (finding.channels()) {
                    case Finding.Found.Unable<Conversation> unable -> {
                        return new Outcome.Unknown("could_not_look");
                    }
                    case Finding.Found.All<Conversation>(List<Conversation> channels) -> {
                        Optional<Conversation> ours = ours(attempt, channels, name);
                        if (ours.isPresent()) {
                            return delivered(ours.get());
                        }
                    }
                }
            }
            if (!taken) {
                break;
            }
        }
        return Verdict.of(answer, attempt, true);
    }

    /** Made by the bot, since this call was first tried, under one of the names this call may take. */
    private Optional<Conversation> ours(Attempt attempt, List<Conversation> channels, ChannelName name) {
        Optional<String> bot = team.workspace().map(Workspace::botUserId);
        long since = attempt.firstTriedAt().minus(MARGIN).getEpochSecond();
        return channels.stream()
                .filter(channel -> bot.isPresent() && bot.get().equals(channel.getCreator()))
                .filter(channel -> channel.getCreated() != null && channel.getCreated() >= since)
                .filter(channel -> isOneOf(name, channel.getName()))
                .findFirst();
    }

    private static boolean isOneOf(ChannelName name, String taken) {
        for (int n = 1; n <= NAMES; n++) {
            if (name.number(n).equals(taken)) {
                return true;
            }
        }
        return false;
    }

    private Outcome delivered(Conversation channel) {
        return new Outcome.Delivered(notation.write(new Utterance.Opened(channel.getId(), channel.getName())));
    }
}

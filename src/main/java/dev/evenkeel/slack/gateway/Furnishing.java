package dev.evenkeel.slack.gateway;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.slack.api.methods.response.bookmarks.BookmarksListResponse;
import com.slack.api.methods.response.conversations.ConversationsInviteResponse;

import dev.evenkeel.chat.Span;
import dev.evenkeel.chat.Text;
import dev.evenkeel.chat.outbox.Addresses;
import dev.evenkeel.chat.outbox.Notation;
import dev.evenkeel.chat.outbox.Utterance;
import dev.evenkeel.people.People;
import dev.evenkeel.people.Person;
import dev.evenkeel.people.Team;
import dev.evenkeel.people.Workspace;
import dev.evenkeel.slack.render.RenderMessage;
import dev.evenkeel.slack.wire.Answer;
import dev.evenkeel.slack.wire.Verdict;
import dev.evenkeel.slack.wire.WebApi;
import dev.evenkeel.work.Attempt;
import dev.evenkeel.work.Outcome;

/** Brings people and links into a channel, and sets its topic. */
@ApplicationScoped
class Furnishing {

    private static final Outcome DONE = new Outcome.Delivered("{}");

    /** Slack takes a hundred at once. */
    private static final int AT_ONCE = 100;

    private static final int TOPIC = 250;

    /** About one of those invited, not about the rest. */
    private static final Set<String> OF_ONE = Set.of(
            "already_in_channel",
            "cant_invite",
            "cant_invite_self",
            "org_user_not_in_team",
            "ura_max_channels",
            "user_is_restricted",
            "user_is_ultra_restricted",
            "user_not_found",
            "user_team_not_in_channel");

    private final WebApi api;
    private final Addresses addresses;
    private final Notation notation;
    private final Team team;
    private final People people;
    private final InstantSource clock;

    @Inject
    Furnishing(WebApi api, Addresses addresses, Notation notation, Team team, People people, InstantSource clock) {
        this.api = api;
        this.addresses = addresses;
        this.notation = notation;
        this.team = team;
        this.people = people;
        this.clock = clock;
    }

    /** Who could not be invited, by user id with Slack's word for it. */
    record Invited(Map<String, String> refused) {}

    Outcome invite(Attempt attempt) {
        Utterance.Invite invite = notation.read(attempt.payload(), Utterance.Invite.class);
        Optional<String> channel = addresses.of(invite.place());
        if (channel.isEmpty()) {
            return new Outcome.Refused("no_channel");
        }
        String bot = team.workspace().map(Workspace::botUserId).orElse("");
        List<String> users = invite.userIds().stream()
                .distinct()
                .filter(user -> !user.equals(bot) && !user.isBlank())
                .toList();
        Map<String, String> refused = new HashMap<>();
        for (int from = 0; from < users.size(); from += AT_ONCE) {
            List<String> some = users.subList(from, Math.min(from + AT_ONCE, users.size()));
            Optional<Outcome> trouble = invite(attempt, channel.get(), some, refused);
            if (trouble.isPresent()) {
                return trouble.get();
            }
        }
        refused.values().removeIf("already_in_channel"::equals);
        return !users.isEmpty() && refused.size() == users.size()
                ? new Outcome.Refused(refused.values().iterator().next())
                : new Outcome.Delivered(notation.write(new Invited(refused)));
    }

    /** Invites some, and notes who was refused; empty unless nothing at all could be done. */
    private Optional<Outcome> invite(Attempt attempt, String channel, List<String> users, Map<String, String> refused) {
        Answer<ConversationsInviteResponse> answer =
                api.conversationsInvite(it -> it.channel(channel).users(users).force(true));
        switch (answer) {
            case Answer.Yes<ConversationsInviteResponse>(var body) -> note(body, refused);
            case Answer.No<ConversationsInviteResponse>(String error, var body)
            when OF_ONE.contains(error) -> {
                note(body, refused);
                if (users.size() == 1) {
                    refused.put(users.getFirst(), error);
                } else if (body.getErrors() == null || body.getErrors().isEmpty()) {
                    return oneByOne(attempt, channel, users, refused);
                }
            }
            default -> {
                return Optional.of(Verdict.of(answer, attempt, false));
            }
        }
        return Optional.empty();
    }

    private Optional<Outcome> oneByOne(
            Attempt attempt, String channel, List<String> users, Map<String, String> refused) {
        List<Outcome> troubles = new ArrayList<>();
        for (String user : users) {
            invite(attempt, channel, List.of(user), refused).ifPresent(troubles::add);
        }
        return troubles.stream().findFirst();
    }

    private static void note(ConversationsInviteResponse body, Map<String, String> refused) {
        if (body.getErrors() != null) {
            body.getErrors().stream()
                    .filter(error -> error.getUser() != null)
                    .forEach(error -> refused.put(error.getUser(), String.valueOf(error.getError())));
        }
    }

    /** People by name: a topic knows no notation. */
    private Text named(Text topic) {
        return new Text(topic.spans().stream()
                .map(span -> span instanceof Span.Person(String userId)
                        ? people.byId(userId)
                                .flatMap(Person::name)
                                .<Span>map(name -> new Span.Theirs("@" + name))
                                .orElse(span)
                        : span)
                .toList());
    }

    Outcome topic(Attempt attempt) {
        Utterance.Topic topic = notation.read(attempt.payload(), Utterance.Topic.class);
        String line = RenderMessage.line(named(topic.topic()), TOPIC, clock.instant());
        return addresses
                .of(topic.place())
                .map(channel -> outcome(
                        attempt,
                        false,
                        api.conversationsSetTopic(it -> it.channel(channel).topic(line))))
                .orElse(new Outcome.Refused("no_channel"));
    }

    Outcome bookmark(Attempt attempt) {
        Utterance.Bookmark bookmark = notation.read(attempt.payload(), Utterance.Bookmark.class);
        Optional<String> channel = addresses.of(bookmark.place());
        if (channel.isEmpty()) {
            return new Outcome.Refused("no_channel");
        }
        if (attempt.doubt() > 0 && isThere(channel.get(), bookmark.url())) {
            return DONE;
        }
        return outcome(
                attempt,
                true,
                api.bookmarksAdd(it -> it.channelId(channel.get())
                        .title(bookmark.title())
                        .type("link")
                        .link(bookmark.url())));
    }

    private boolean isThere(String channel, String url) {
        return api.bookmarksList(it -> it.channelId(channel)) instanceof Answer.Yes<BookmarksListResponse>(var body)
                && body.getBookmarks().stream().anyMatch(bookmark -> url.equals(bookmark.getLink()));
    }

    private static Outcome outcome(Attempt attempt, boolean once, Answer<?> answer) {
        return answer instanceof Answer.Yes ? DONE : Verdict.of(answer, attempt, once);
    }
}

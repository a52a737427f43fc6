package dev.evenkeel.slack.gateway;

import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import com.slack.api.methods.response.users.UsersInfoResponse;
import com.slack.api.model.User;

import dev.evenkeel.chat.outbox.Notation;
import dev.evenkeel.incident.news.RoleChanged;
import dev.evenkeel.people.People;
import dev.evenkeel.people.Person;
import dev.evenkeel.people.Team;
import dev.evenkeel.slack.wire.Answer;
import dev.evenkeel.slack.wire.Verdict;
import dev.evenkeel.slack.wire.WebApi;
import dev.evenkeel.work.Attempt;
import dev.evenkeel.work.Call;
import dev.evenkeel.work.Outcome;
import dev.evenkeel.work.Priority;
import dev.evenkeel.work.Queue;
import dev.evenkeel.work.Repeat;

/**
 * Asks Slack, once, who somebody is that turns up for the first time: in an incident without having typed or pressed anything, or by
 * acting. Who was erased is not asked about again.
 */
@ApplicationScoped
public class Strangers {

    static final String KIND = "slack.person";

    private final People people;
    private final Team team;
    private final Queue queue;
    private final Notation notation;
    private final WebApi api;

    @Inject
    Strangers(People people, Team team, Queue queue, Notation notation, WebApi api) {
        this.people = people;
        this.team = team;
        this.queue = queue;
        this.notation = notation;
        this.api = api;
    }

    /** Whom to ask about. */
    record Who(String userId) {}

    /** Somebody turned up. */
    @Transactional
    public void meet(String userId) {
        if (!userId.matches("[UW][A-Z0-9]{1,30}") || people.byId(userId).isPresent()) {
            return;
        }
        people.seen(team.id(), userId, "");
        queue.add(new Call(
                UUID.randomUUID(),
                KIND,
                "person:" + userId,
                Priority.BACKFILL,
                Optional.empty(),
                notation.write(new Who(userId)),
                Repeat.SAFE,
                Optional.empty(),
                Optional.empty()));
    }

    void onRole(@Observes RoleChanged changed) {
        changed.after().ifPresent(this::meet);
    }

    Outcome ask(Attempt attempt) {
        String userId = notation.read(attempt.payload(), Who.class).userId();
        Answer<UsersInfoResponse> answer = api.usersInfo(it -> it.user(userId));
        if (!(answer instanceof Answer.Yes<UsersInfoResponse>(var body))) {
            return Verdict.of(answer, attempt, false);
        }
        people.learned(person(body.getUser()));
        return new Outcome.Delivered("{}");
    }

    private static Person person(User user) {
        Optional<String> displayed = Optional.ofNullable(user.getProfile())
                .map(User.Profile::getDisplayName)
                .filter(name -> !name.isBlank());
        return new Person(
                user.getId(),
                Optional.ofNullable(user.getRealName())
                        .filter(name -> !name.isBlank())
                        .or(() -> displayed)
                        .or(() -> Optional.ofNullable(user.getName())),
                Optional.ofNullable(user.getTz()),
                user.isRestricted() || user.isUltraRestricted(),
                user.isBot());
    }
}

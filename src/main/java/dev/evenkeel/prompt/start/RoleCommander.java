package dev.evenkeel.prompt.start;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import dev.evenkeel.chat.Chat;
import dev.evenkeel.chat.Message;
import dev.evenkeel.chat.Place;
import dev.evenkeel.chat.Span;
import dev.evenkeel.chat.Text;
import dev.evenkeel.incident.Role;
import dev.evenkeel.incident.Severity;
import dev.evenkeel.incident.Status;
import dev.evenkeel.incident.act.AssignRole;
import dev.evenkeel.nudge.Audience;
import dev.evenkeel.nudge.Effect;
import dev.evenkeel.nudge.Given;
import dev.evenkeel.nudge.Past;
import dev.evenkeel.nudge.Prompt;
import dev.evenkeel.nudge.Scene;
import dev.evenkeel.nudge.rule.Rung;
import dev.evenkeel.nudge.setting.OnCall;
import dev.evenkeel.prompt.Acts;
import dev.evenkeel.prompt.Why;
import dev.evenkeel.work.Priority;

/** Nobody is in command: asked after 2, 5 and 10 minutes, the last time of who is on call. */
@ApplicationScoped
class RoleCommander implements Prompt {

    private final AssignRole assign;
    private final OnCall onCall;
    private final Chat chat;

    @Inject
    RoleCommander(AssignRole assign, OnCall onCall, Chat chat) {
        this.assign = assign;
        this.onCall = onCall;
        this.chat = chat;
    }

    @Override
    public String id() {
        return "role.commander";
    }

    @Override
    public Noun noun() {
        return new Noun("call for a commander", "calls for a commander");
    }

    @Override
    public Audience audience() {
        return Audience.CHANNEL;
    }

    @Override
    public int urgency() {
        return 0;
    }

    @Override
    public Set<Status> phases() {
        return Set.of(Status.INVESTIGATING, Status.IDENTIFIED);
    }

    @Override
    public Optional<Duration> first(Severity severity) {
        Duration two = Duration.ofMinutes(2);
        return Why.from(severity, two, two, two);
    }

    @Override
    public List<String> answers() {
        return List.of("take", "assign", "page");
    }

    @Override
    public List<Wanted> wanted(Scene scene) {
        if (scene.incident().commander().isPresent()) {
            return List.of();
        }
        return List.of(new Wanted("", due(scene), true));
    }

    /** After a call for who is on call, or when a commander stepped back, the wait begins anew. */
    private static Instant due(Scene scene) {
        Optional<Past> last = scene.last("").filter(past -> !past.dueAt().isBefore(scene.since()));
        if (last.isEmpty()) {
            return scene.since().plus(scene.first());
        }
        return last.get().open()
                ? last.get().dueAt()
                : last.get()
                        .answeredAt()
                        .map(at -> at.plus(scene.first().multipliedBy(5)))
                        .filter(at -> last.get().answer().filter("page"::equals).isPresent())
                        .orElse(scene.now().plus(scene.first()));
    }

    @Override
    public Turn turn(Scene scene, String subject) {
        return new Ask(
                Text.of("Nobody commands this incident yet. Who takes it?"),
                Why.now(scene, Why.ago(scene.since(), scene.now()) + " without a commander", Optional.empty()),
                List.of(
                        Option.first("take", "I take it"),
                        Option.person("assign", "Assign…"),
                        Option.plain("page", "Page on-call")));
    }

    @Override
    public List<Rung> ladder(Scene scene) {
        return List.of(
                new Rung(scene.first().multipliedBy(3).dividedBy(2), Rung.Climb.AGAIN),
                new Rung(scene.first().multipliedBy(4), Rung.Climb.ON_CALL));
    }

    @Override
    public Effect answer(Given given) {
        return switch (given.answer()) {
            case "take" -> command(given, given.by().userId());
            case "assign" ->
                given.choice()
                        .map(user -> command(given, user))
                        .orElse(new Effect.Refused("Choose a person from the list."));
            default -> page(given);
        };
    }

    private Effect command(Given given, String user) {
        return Acts.taken(
                assign.assign(given.incident().key(), Role.COMMANDER, user, given.by()),
                user.equals(given.by().userId())
                        ? Effect.Taken.saying("takes command")
                        : Effect.Taken.saying("{} commands", new Span.Person(user)));
    }

    private Effect page(Given given) {
        List<String> people = onCall.people();
        if (people.isEmpty()) {
            return new Effect.Refused(
                    "Nobody is set as on call (EVENKEEL_ONCALL), so the bot cannot reach anyone. Call somebody by hand.");
        }
        for (String user : people) {
            chat.say(
                    new Place.Person(user),
                    given.incident().key(),
                    Message.line(
                            "{} needs a commander: {}",
                            given.incident().key(),
                            given.incident().title()),
                    Priority.PROMPT);
        }
        return Effect.Taken.saying("on-call is being asked by direct message; asked again here if nobody takes it")
                .noting("Asked who is on call to take command.");
    }
}

package dev.evenkeel.slack.route;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import dev.evenkeel.people.People;
import dev.evenkeel.people.Team;
import dev.evenkeel.slack.gateway.Strangers;

/**
 * Learns who people are when they first act or are mentioned in a command: the handle that Slack sends with it, at once, and the full
 * name that Slack is asked for. A handle never replaces a full name, and who was erased stays so.
 */
@ApplicationScoped
class Acquaintances {

    private static final Pattern MENTION = Pattern.compile("<@([UW][A-Z0-9]{1,30})\\|([^<>|]{1,80})>");

    private static final int MOST = 20;

    private final People people;
    private final Strangers strangers;
    private final Team team;

    @Inject
    Acquaintances(People people, Strangers strangers, Team team) {
        this.people = people;
        this.strangers = strangers;
        this.team = team;
    }

    /** Somebody acted. */
    void meet(String userId, String name) {
        if (!userId.isEmpty() && !name.isBlank() && people.byId(userId).isEmpty()) {
            strangers.meet(userId);
            people.seen(team.id(), userId, name);
        }
    }

    /** Somebody typed a command, which may mention others. */
    void meet(String userId, String name, String typed) {
        meet(userId, name);
        Matcher mention = MENTION.matcher(typed);
        for (int met = 0; met < MOST && mention.find(); met++) {
            meet(mention.group(1), mention.group(2));
        }
    }
}

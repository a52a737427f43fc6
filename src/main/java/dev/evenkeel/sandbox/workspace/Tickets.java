package dev.evenkeel.sandbox.workspace;

import java.time.Duration;
import java.util.Map;

import dev.evenkeel.sandbox.http.Refusal;
import dev.evenkeel.sandbox.workspace.Ticket.Use;

/** Hands out and honours {@code trigger_id}s and {@code response_url}s. */
public final class Tickets {

    private final Workspace workspace;

    Tickets(Workspace workspace) {
        this.workspace = workspace;
    }

    /** A trigger for {@code user}, who has done something new and waits no longer for what came of the last. */
    public String trigger(String user) {
        workspace.lateForms().remove(user);
        String id =
                workspace.now().micros() + "." + workspace.nextNumber() + "." + Integer.toHexString(user.hashCode());
        return keep(Ticket.issue(id, Use.TRIGGER, user, "", "", workspace.now()));
    }

    /** The last part of a {@code response_url}. */
    public String response(String user, String channel, String message) {
        String id = "R" + workspace.nextNumber() + "x"
                + Long.toHexString(workspace.now().micros());
        return keep(Ticket.issue(id, Use.RESPONSE, user, channel, message, workspace.now()));
    }

    /** Takes a trigger; refused as Slack does when it is unknown, old or was taken before. */
    public Ticket exchange(String id) {
        Ticket ticket = tickets().get(id);
        if (ticket == null || ticket.use() != Use.TRIGGER) {
            throw new Refusal("invalid_trigger_id");
        }
        if (ticket.left() == 0) {
            throw new Refusal("trigger_exchanged");
        }
        if (ticket.isExpiredAt(workspace.now())) {
            throw new Refusal("trigger_expired");
        }
        tickets().put(id, ticket.used());
        return ticket;
    }

    /** Uses a {@code response_url} once. */
    public Ticket respond(String id) {
        Ticket ticket = tickets().get(id);
        if (ticket == null || ticket.use() != Use.RESPONSE) {
            throw new Refusal("invalid_url");
        }
        if (ticket.isExpiredAt(workspace.now())) {
            throw new Refusal("expired_url");
        }
        if (ticket.left() == 0) {
            throw new Refusal("used_url");
        }
        tickets().put(id, ticket.used());
        return ticket;
    }

    /** A {@code response_url}'s ticket, without using it. */
    public Ticket peek(String id) {
        return tickets().get(id);
    }

    private String keep(Ticket ticket) {
        long old = workspace.now().micros() - Duration.ofHours(1).toNanos() / 1_000;
        tickets().values().removeIf(t -> t.expires() < old);
        tickets().put(ticket.id(), ticket);
        return ticket.id();
    }

    private Map<String, Ticket> tickets() {
        return workspace.state().tickets;
    }
}

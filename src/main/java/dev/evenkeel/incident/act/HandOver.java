package dev.evenkeel.incident.act;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import dev.evenkeel.incident.Actor;
import dev.evenkeel.incident.Result;
import dev.evenkeel.incident.Role;

/** Passes command on. */
@ApplicationScoped
public class HandOver {

    private final AssignRole roles;

    @Inject
    HandOver(AssignRole roles) {
        this.roles = roles;
    }

    /** Makes {@code userId} commander, whoever commanded before, if anybody. */
    @Transactional
    public Result handOver(String key, String userId, Actor by) {
        return roles.assign(key, Role.COMMANDER, userId, by);
    }
}

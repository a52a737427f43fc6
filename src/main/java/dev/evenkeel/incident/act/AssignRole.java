package dev.evenkeel.incident.act;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import dev.evenkeel.incident.Actor;
import dev.evenkeel.incident.Result;
import dev.evenkeel.incident.Role;

/** Gives somebody a role. */
@ApplicationScoped
public class AssignRole {

    /**  */
    @Transactional
    public Result assign(String key, Role role, String userId, Actor by) {
        return new Result.Refused("Not yet.");
    }
}

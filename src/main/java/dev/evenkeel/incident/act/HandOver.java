package dev.evenkeel.incident.act;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import dev.evenkeel.incident.Actor;
import dev.evenkeel.incident.Result;

/** Passes command on. */
@ApplicationScoped
public class HandOver {

    /**  */
    @Transactional
    public Result handOver(String key, String userId, Actor by) {
        return new Result.Refused("Not yet.");
    }
}

package dev.evenkeel.incident.act;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import dev.evenkeel.incident.Actor;
import dev.evenkeel.incident.Result;

/** Gives another title. */
@ApplicationScoped
public class Rename {

    /**  */
    @Transactional
    public Result to(String key, String title, Actor by) {
        return new Result.Refused("Not yet.");
    }
}

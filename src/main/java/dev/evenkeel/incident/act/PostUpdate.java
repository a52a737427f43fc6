package dev.evenkeel.incident.act;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import dev.evenkeel.incident.Actor;
import dev.evenkeel.incident.Result;

/** Tells the others how it stands. */
@ApplicationScoped
public class PostUpdate {

    /**  */
    @Transactional
    public Result post(String key, String text, Actor by) {
        return new Result.Refused("Not yet.");
    }
}

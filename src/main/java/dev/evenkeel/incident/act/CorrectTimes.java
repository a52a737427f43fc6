package dev.evenkeel.incident.act;

import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import dev.evenkeel.incident.Actor;
import dev.evenkeel.incident.Result;

/** Sets the times. */
@ApplicationScoped
public class CorrectTimes {

    /**  */
    @Transactional
    public Result started(String key, Instant at, Actor by) {
        return new Result.Refused("Not yet.");
    }

    /**  */
    @Transactional
    public Result detected(String key, Instant at, Actor by) {
        return new Result.Refused("Not yet.");
    }

    /**  */
    @Transactional
    public Result mitigated(String key, Instant at, Actor by) {
        return new Result.Refused("Not yet.");
    }

    /**  */
    @Transactional
    public Result resolved(String key, Instant at, Actor by) {
        return new Result.Refused("Not yet.");
    }

    /**  */
    @Transactional
    public Result confirm(String key, Actor by) {
        return new Result.Refused("Not yet.");
    }
}

package dev.evenkeel.incident.act;

import java.time.Instant;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import dev.evenkeel.incident.Actor;
import dev.evenkeel.incident.Result;

/** Moves an incident through its life. */
@ApplicationScoped
public class ChangeStatus {

    /**  */
    @Transactional
    public Result identified(String key, Actor by, Optional<Instant> at, Optional<String> text) {
        return new Result.Refused("Not yet.");
    }

    /**  */
    @Transactional
    public Result mitigated(String key, Actor by, Optional<Instant> at, Optional<String> text) {
        return new Result.Refused("Not yet.");
    }

    /**  */
    @Transactional
    public Result resolve(String key, Actor by, Optional<Instant> at, Optional<String> text) {
        return new Result.Refused("Not yet.");
    }

    /**  */
    @Transactional
    public Result reopen(String key, Actor by, Optional<Instant> at, Optional<String> text) {
        return new Result.Refused("Not yet.");
    }

    /**  */
    @Transactional
    public Result close(String key, Actor by, Optional<Instant> at, Optional<String> text) {
        return new Result.Refused("Not yet.");
    }

    /**  */
    @Transactional
    public Result cancel(String key, Actor by, Optional<Instant> at, Optional<String> reason) {
        return new Result.Refused("Not yet.");
    }
}

package dev.evenkeel.incident.act;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import dev.evenkeel.incident.Actor;
import dev.evenkeel.incident.Result;
import dev.evenkeel.incident.Severity;

/** Makes it worse or less bad. */
@ApplicationScoped
public class ChangeSeverity {

    /**  */
    @Transactional
    public Result to(String key, Severity severity, Actor by) {
        return new Result.Refused("Not yet.");
    }
}

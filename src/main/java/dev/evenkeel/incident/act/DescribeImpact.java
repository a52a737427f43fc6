package dev.evenkeel.incident.act;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import dev.evenkeel.incident.Actor;
import dev.evenkeel.incident.Result;

/** Says who feels what. */
@ApplicationScoped
public class DescribeImpact {

    /**  */
    @Transactional
    public Result to(String key, String impact, Actor by) {
        return new Result.Refused("Not yet.");
    }
}

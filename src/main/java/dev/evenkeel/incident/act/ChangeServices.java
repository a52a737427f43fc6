package dev.evenkeel.incident.act;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import dev.evenkeel.incident.Actor;
import dev.evenkeel.incident.Result;

/** Says which services are concerned. */
@ApplicationScoped
public class ChangeServices {

    /**  */
    @Transactional
    public Result to(String key, List<String> services, Actor by) {
        return new Result.Refused("Not yet.");
    }
}

package dev.evenkeel.sandbox.api.method;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** One method of the Web API. */
public interface Method {

    /** Does it, inside the workspace's lock; answers the fields beside {@code ok}, or throws a {@link dev.evenkeel.sandbox.http.Refusal}. */
    ObjectNode answer(Call call);
}

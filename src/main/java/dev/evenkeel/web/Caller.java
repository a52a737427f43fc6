package dev.evenkeel.web;

import jakarta.enterprise.context.RequestScoped;

/** Who sent the request at hand, once {@link ForTokens} let it in. */
@RequestScoped
public class Caller {

    private String name = "nobody";
    private boolean readsPrivate;

    /** The token's name, as it stands in the configuration. */
    public String name() {
        return name;
    }

    /** Whether private incidents exist for this caller. */
    public boolean mayReadPrivate() {
        return readsPrivate;
    }

    void is(ApiToken token) {
        name = token.name();
        readsPrivate = token.readsPrivate();
    }
}

package dev.evenkeel.provider.unleash;

import java.util.Optional;

import dev.evenkeel.provider.http.FakeOutside;

/** Unleash's client, for tests of other rooms. */
public final class UnleashAt {

    private UnleashAt() {}

    /** One that asks there, and may only read. */
    public static Unleash with(FakeOutside outside) {
        return new Unleash(FakeOutside.http(), Optional.of(outside.url()), Optional.of("reading"), Optional.empty());
    }
}

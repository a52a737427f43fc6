package dev.evenkeel.time;

import java.util.Map;

import io.quarkus.test.junit.QuarkusTestProfile;

/**
 * An application of its own, for tests that cannot bear that others move its clock, strike its beat or fill its lanes. It is also the
 * one that traces what it does.
 */
public class Alone implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("quarkus.otel.sdk.disabled", "false", "quarkus.otel.bsp.schedule.delay", "50ms");
    }
}

package dev.evenkeel.mitigation.run;

import java.util.Map;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

import dev.evenkeel.start.FreePort;

/**
 * Where the outside systems of every test that starts the application are to be found: on one port, which a test opens while it needs it,
 * and in the sandbox's make-believe production.
 */
@QuarkusTestResource(OutsidePort.class)
public class OutsidePort implements QuarkusTestResourceLifecycleManager {

    /** The configuration's name for the port. */
    public static final String PORT = "test.outside-port";

    @Override
    public Map<String, String> start() {
        int port = FreePort.find();
        String sandbox = "http://127.0.0.1:${quarkus.http.test-port}";
        String here = "http://127.0.0.1:" + port;
        return Map.ofEntries(
                Map.entry(PORT, Integer.toString(port)),
                Map.entry("evenkeel.act-hosts", here + "," + sandbox),
                Map.entry("evenkeel.act-secret", "act-secret"),
                Map.entry("unleash.url", sandbox + "/sandbox/production/unleash"),
                Map.entry("unleash.token", "reading"),
                Map.entry("unleash.act-token", "acting"),
                Map.entry("github.api-url", here),
                Map.entry("github.token", "reading"),
                Map.entry("github.act-token", "acting"),
                Map.entry("gitlab.url", here),
                Map.entry("gitlab.token", "reading"),
                Map.entry("gitlab.act-token", "acting"),
                Map.entry("argocd.url", here),
                Map.entry("argocd.token", "reading"),
                Map.entry("argocd.act-token", "acting"),
                Map.entry("kubernetes.url", here),
                Map.entry("kubernetes.token", "reading"),
                Map.entry("kubernetes.act-token", "acting"),
                Map.entry("launchdarkly.url", here),
                Map.entry("launchdarkly.token", "reading"),
                Map.entry("launchdarkly.act-token", "acting"));
    }

    @Override
    public void stop() {
        // nothing was started
    }
}

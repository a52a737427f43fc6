package dev.evenkeel.web;

import java.util.Map;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

/** The API tokens of every test that starts the application: one that may not read private incidents, and one that may. */
@QuarkusTestResource(TestTokens.class)
public class TestTokens implements QuarkusTestResourceLifecycleManager {

    /** The Authorization header of the token {@code ci}. */
    public static final String CI = "Bearer ci-secret";

    /** The Authorization header of the token {@code audit}, which may read private incidents. */
    public static final String AUDIT = "Bearer audit-secret";

    /** The secret GitHub signs with. */
    public static final String GITHUB_SECRET = "github-secret";

    /** What GitLab repeats in its header. */
    public static final String GITLAB_SECRET = "gitlab-secret";

    /** What Argo CD bears. */
    public static final String ARGOCD_SECRET = "argocd-secret";

    /** What Unleash puts into its header. */
    public static final String UNLEASH_SECRET = "unleash-secret";

    /** The secret LaunchDarkly signs with. */
    public static final String LAUNCHDARKLY_SECRET = "launchdarkly-secret";

    @Override
    public Map<String, String> start() {
        return Map.of(
                "evenkeel.api-tokens",
                "ci:ci-secret,audit:audit-secret:private",
                "github.webhook-secret",
                GITHUB_SECRET,
                "gitlab.webhook-secret",
                GITLAB_SECRET,
                "argocd.webhook-secret",
                ARGOCD_SECRET,
                "unleash.webhook-secret",
                UNLEASH_SECRET,
                "launchdarkly.webhook-secret",
                LAUNCHDARKLY_SECRET);
    }

    @Override
    public void stop() {
        // nothing was started
    }
}

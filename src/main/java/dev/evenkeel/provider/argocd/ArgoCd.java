package dev.evenkeel.provider.argocd;

import java.util.Optional;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import dev.evenkeel.provider.Accepted;
import dev.evenkeel.provider.Reply;
import dev.evenkeel.provider.http.Access;
import dev.evenkeel.provider.http.Account;
import dev.evenkeel.provider.http.Answer;
import dev.evenkeel.provider.http.Ask;
import dev.evenkeel.provider.http.Dialect;
import dev.evenkeel.provider.http.Http;

/** Argo CD's API. An application is named {@code name}, or {@code namespace/name} where it lives outside Argo CD's own namespace. */
@Singleton
public class ArgoCd {

    private final Account account;

    /**
     * @param url {@code ARGOCD_URL}: where Argo CD's server is
     * @param token {@code ARGOCD_TOKEN}: for reading
     * @param actToken {@code ARGOCD_ACT_TOKEN}: may sync applications
     */
    @Inject
    ArgoCd(
            Http http,
            @ConfigProperty(name = "argocd.url") Optional<String> url,
            @ConfigProperty(name = "argocd.token") Optional<String> token,
            @ConfigProperty(name = "argocd.act-token") Optional<String> actToken) {
        Access access = new Access(
                "Argo CD",
                "ARGOCD_URL",
                "ARGOCD_TOKEN",
                "ARGOCD_ACT_TOKEN",
                "Authorization",
                "Bearer ",
                url,
                token,
                actToken);
        this.account = new Account(http, access, ArgoCd::meaning);
    }

    /** What an application follows, runs and ran. */
    public Reply<Application> application(String application) {
        Ask ask = namespace(application)
                .map(it -> Ask.get("/api/v1/applications/{}?appNamespace={}", name(application), it))
                .orElseGet(() -> Ask.get("/api/v1/applications/{}", name(application)));
        return account.read(ask, Application::read);
    }

    /** Tries a rollback without changing anything: whether it would be refused is known before it is needed. */
    public Reply<Accepted> tryRollback(String application, long id) {
        return account.act(rollback(application, id, true).changingNothing(), body -> Accepted.SILENTLY);
    }

    /**
     * Rolls an application back. Argo CD refuses while auto-sync is on, or while something else is done to the application; what comes
     * of it is its {@link Application#operation()}.
     *
     * @param id of its {@link Application#history()}
     */
    public Reply<Accepted> rollBack(String application, long id) {
        return account.act(rollback(application, id, false), body -> Accepted.SILENTLY);
    }

    /** Resources that the newer version brought stay: deleting them is not what somebody in a hurry asked for. */
    private static Ask rollback(String application, long id, boolean dryRun) {
        ObjectNode body = JsonNodeFactory.instance
                .objectNode()
                .put("name", name(application))
                .put("id", id)
                .put("dryRun", dryRun)
                .put("prune", false);
        namespace(application).ifPresent(it -> body.put("appNamespace", it));
        return Ask.post("/api/v1/applications/{}/rollback", name(application)).with(body);
    }

    private static String name(String application) {
        return application.substring(application.indexOf('/') + 1);
    }

    private static Optional<String> namespace(String application) {
        int slash = application.indexOf('/');
        return slash < 0 ? Optional.empty() : Optional.of(application.substring(0, slash));
    }

    private static Optional<String> meaning(Ask ask, Answer answer) {
        String said = Dialect.said(answer.body()).orElse("");
        if (said.contains("auto-sync is enabled")) {
            return Optional.of(
                    "Argo CD does not roll back while auto-sync is on, since it would go forward again at once:"
                            + " switch auto-sync off there first, or revert in Git");
        }
        return said.contains("another operation is already in progress")
                ? Optional.of("Argo CD is doing something else to this application")
                : Optional.empty();
    }
}

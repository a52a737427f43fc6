package dev.evenkeel.provider.launchdarkly;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
import dev.evenkeel.provider.http.Elsewhere;
import dev.evenkeel.provider.http.Fields;
import dev.evenkeel.provider.http.Http;

/** LaunchDarkly's API. */
@Singleton
public class LaunchDarkly {

    private static final String HERE = "https://app.launchdarkly.com";
    private static final String VERSION = "20240415";
    private static final String SEMANTIC_PATCH = "application/json; domain-model=launchdarkly.semanticpatch";
    private static final String FLAGS = "proj/*:env/*:flag/*";

    /** The most LaunchDarkly gives at once, and how often more is asked for. */
    private static final int PAGE = 20;

    private static final int MOST_PAGES = 25;

    private final Account account;
    private final Elsewhere triggers;

    /**
     * @param url {@code LAUNCHDARKLY_URL}: where LaunchDarkly is, where that is not {@code https://app.launchdarkly.com}
     * @param token {@code LAUNCHDARKLY_TOKEN}: for reading
     * @param actToken {@code LAUNCHDARKLY_ACT_TOKEN}: may turn flags off and on
     */
    @Inject
    LaunchDarkly(
            Http http,
            Elsewhere elsewhere,
            @ConfigProperty(name = "launchdarkly.url") Optional<String> url,
            @ConfigProperty(name = "launchdarkly.token") Optional<String> token,
            @ConfigProperty(name = "launchdarkly.act-token") Optional<String> actToken) {
        String root = url.map(String::strip).filter(it -> !it.isEmpty()).orElse(HERE);
        Access access = new Access(
                "LaunchDarkly",
                "LAUNCHDARKLY_URL",
                "LAUNCHDARKLY_TOKEN",
                "LAUNCHDARKLY_ACT_TOKEN",
                "Authorization",
                "",
                Optional.of(root),
                token,
                actToken);
        this.account = new Account(http, access, LaunchDarkly::meaning);
        this.triggers = elsewhere.and(root);
    }

    /** What a flag is in each environment. */
    public Reply<Flag> flag(String project, String flag) {
        return account.read(in(Ask.get("/api/v2/flags/{}/{}", project, flag)), Flag::read);
    }

    /**
     * Turns a flag's targeting off in one environment: everybody gets the off variation, and the rules stay. Twice is as good as once.
     *
     * @param comment stands in the audit log
     */
    public Reply<Accepted> turnOff(String project, String flag, String environment, String comment) {
        return turn("turnFlagOff", project, flag, environment, comment);
    }

    /** Turns a flag's targeting on again, with the rules it had. Twice is as good as once. */
    public Reply<Accepted> turnOn(String project, String flag, String environment, String comment) {
        return turn("turnFlagOn", project, flag, environment, comment);
    }

    /**
     * Calls a flag trigger, which needs no token: its address is the secret.
     *
     * @param url as catalogue or configuration name it; on LaunchDarkly's own server, or one that the operator named
     */
    public Reply<Accepted> pull(String url) {
        return triggers.call(url, Ask.post(""), "the trigger's address", List.of(url), body -> Accepted.SILENTLY);
    }

    /** What happened to flags after a time; of the entries of one millisecond all or none. */
    public Reply<AuditEntries> auditLogSince(Instant time) {
        Map<String, AuditEntry> found = new LinkedHashMap<>();
        Ask ask = Ask.get("/api/v2/auditlog?spec={}&limit={}&after={}", FLAGS, PAGE, time.toEpochMilli());
        for (int page = 0; page < MOST_PAGES; page++) {
            Reply<List<AuditEntry>> asked = account.read(in(ask), body -> Fields.list(body, "items", AuditEntry::read));
            if (!(asked instanceof Reply.Done<List<AuditEntry>>(List<AuditEntry> entries))) {
                return asked.map(none -> new AuditEntries(none, false));
            }
            entries.forEach(it -> found.put(it.id(), it));
            if (entries.size() < PAGE) {
                return new Reply.Done<>(oldestFirst(found, true));
            }
            // those of the oldest millisecond may go on on the next page
            long before = entries.getLast().at().toEpochMilli() + 1;
            ask = Ask.get(
                    "/api/v2/auditlog?spec={}&limit={}&after={}&before={}", FLAGS, PAGE, time.toEpochMilli(), before);
        }
        return new Reply.Done<>(oldestFirst(found, false));
    }

    private Reply<Accepted> turn(String kind, String project, String flag, String environment, String comment) {
        ObjectNode body = JsonNodeFactory.instance
                .objectNode()
                .put("environmentKey", environment)
                .put("comment", comment);
        body.putArray("instructions").addObject().put("kind", kind);
        return account.act(
                in(Ask.patch("/api/v2/flags/{}/{}", project, flag)).with(body).header("Content-Type", SEMANTIC_PATCH),
                answer -> Accepted.SILENTLY);
    }

    private static AuditEntries oldestFirst(Map<String, AuditEntry> found, boolean complete) {
        return new AuditEntries(
                found.values().stream()
                        .sorted(Comparator.comparing(AuditEntry::at).thenComparing(AuditEntry::id))
                        .toList(),
                complete);
    }

    private static Ask in(Ask ask) {
        return ask.header("LD-API-Version", VERSION);
    }

    private static Optional<String> meaning(Ask ask, Answer answer) {
        Optional<String> meaning = ask.changesNothing()
                ? Optional.empty()
                : switch (answer.status()) {
                    case 400 ->
                        Optional.of(
                                "LaunchDarkly refuses, as it does where a scheduled change or a pending approval would fail through it");
                    case 405 -> Optional.of("changes of this flag have to be requested and approved in LaunchDarkly");
                    case 409 -> Optional.of("somebody is changing this flag in LaunchDarkly at the same time");
                    default -> Optional.empty();
                };
        return meaning.map(words -> Dialect.said(answer.body())
                .map(said -> "%s: \"%s\"".formatted(words, said))
                .orElse(words));
    }
}

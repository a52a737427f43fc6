package dev.evenkeel.provider.unleash;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import dev.evenkeel.provider.Accepted;
import dev.evenkeel.provider.Reply;
import dev.evenkeel.provider.http.Access;
import dev.evenkeel.provider.http.Account;
import dev.evenkeel.provider.http.Answer;
import dev.evenkeel.provider.http.Ask;
import dev.evenkeel.provider.http.Dialect;
import dev.evenkeel.provider.http.Fields;
import dev.evenkeel.provider.http.Http;

/** Unleash's admin API, from version 5 on. */
@Singleton
public class Unleash {

    private static final String FEATURE = "/api/admin/projects/{}/features/{}";

    /** Events are asked for newest first, and only so many pages: who has been away for longer is told so. */
    private static final int PAGE = 200;

    private static final int MOST_PAGES = 10;

    private final Account account;

    /**
     * @param url {@code UNLEASH_URL}: where Unleash is, without {@code /api}
     * @param token {@code UNLEASH_TOKEN}: for reading
     * @param actToken {@code UNLEASH_ACT_TOKEN}: may update feature environments
     */
    @Inject
    Unleash(
            Http http,
            @ConfigProperty(name = "unleash.url") Optional<String> url,
            @ConfigProperty(name = "unleash.token") Optional<String> token,
            @ConfigProperty(name = "unleash.act-token") Optional<String> actToken) {
        Access access = new Access(
                "Unleash",
                "UNLEASH_URL",
                "UNLEASH_TOKEN",
                "UNLEASH_ACT_TOKEN",
                "Authorization",
                "",
                url,
                token,
                actToken);
        this.account = new Account(http, access, Unleash::meaning);
    }

    /** What a flag is in each environment. */
    public Reply<Feature> feature(String project, String feature) {
        return account.read(Ask.get(FEATURE, project, feature), Feature::read);
    }

    /** The project a flag belongs to: names are unique in the whole of Unleash. Empty where there is no such flag. */
    public Reply<Optional<String>> projectOf(String feature) {
        return account.read(
                Ask.get("/api/admin/search/features?query={}&limit=100", feature),
                body -> Fields.list(body, "features", it -> it).stream()
                        .filter(it -> it.path("name").asText().equals(feature))
                        .map(it -> Fields.text(it, "project"))
                        .findFirst());
    }

    /** Turns a flag off for everybody in one environment; what was set there stays, and doing it twice is doing it once. */
    public Reply<Accepted> turnOff(String project, String feature, String environment) {
        return account.act(
                Ask.post(FEATURE + "/environments/{}/off", project, feature, environment), body -> Accepted.SILENTLY);
    }

    /**
     * Turns a flag on again, for whom it was on before. Asks first what is set there, with the token for reading: where no strategy is
     * enabled Unleash would add one that turns it on for everybody, so that is refused.
     */
    public Reply<Accepted> turnOn(String project, String feature, String environment) {
        return feature(project, feature).then(it -> {
            boolean narrow = it.in(environment)
                    .map(Feature.Environment::hasEnabledStrategy)
                    .orElse(true);
            return narrow
                    ? account.act(
                            Ask.post(FEATURE + "/environments/{}/on", project, feature, environment),
                            body -> Accepted.SILENTLY)
                    : new Reply.Refused<>(
                            "no strategy of %s is enabled in %s, so turning it on would turn it on for everybody"
                                    .formatted(feature, environment),
                            0);
        });
    }

    /**
     * What happened after the event {@code id}; asked for with 0, the newest page alone. Times and ids need not agree: an id that is
     * taken earlier may be committed later.
     */
    public Reply<FeatureEvents> eventsSince(long id) {
        List<FeatureEvent> found = new ArrayList<>();
        for (int page = 0; page < MOST_PAGES; page++) {
            Reply<List<FeatureEvent>> asked = account.read(
                    Ask.get("/api/admin/search/events?limit={}&offset={}", PAGE, page * PAGE),
                    body -> Fields.list(body, "events", FeatureEvent::read));
            if (!(asked instanceof Reply.Done<List<FeatureEvent>>(List<FeatureEvent> events))) {
                return asked.map(none -> new FeatureEvents(none, false));
            }
            events.stream().filter(it -> it.id() > id).forEach(found::add);
            if (id == 0 || events.size() < PAGE || events.stream().anyMatch(it -> it.id() <= id)) {
                return new Reply.Done<>(oldestFirst(found, true));
            }
        }
        return new Reply.Done<>(oldestFirst(found, false));
    }

    /** An event that arrived while pages were turned stands on two of them. */
    private static FeatureEvents oldestFirst(List<FeatureEvent> events, boolean complete) {
        SortedMap<Long, FeatureEvent> once = new TreeMap<>();
        events.forEach(it -> once.put(it.id(), it));
        return new FeatureEvents(List.copyOf(once.values()), complete);
    }

    /** Where changes have to be requested, Unleash asks for a permission that nobody has by accident. */
    private static Optional<String> meaning(Ask ask, Answer answer) {
        boolean requested =
                answer.status() == 403 && Dialect.said(answer.body()).orElse("").contains("SKIP_CHANGE_REQUEST");
        return requested
                ? Optional.of(
                        "changes there have to be requested and approved in Unleash, and UNLEASH_ACT_TOKEN may not skip that")
                : Optional.empty();
    }
}

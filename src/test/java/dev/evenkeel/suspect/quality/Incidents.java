package dev.evenkeel.suspect.quality;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

import dev.evenkeel.change.Kind;
import dev.evenkeel.change.Progress;
import dev.evenkeel.suspect.seen.AttemptSeen;
import dev.evenkeel.suspect.seen.AttemptSeen.Effect;
import dev.evenkeel.suspect.seen.ChangeSeen;
import dev.evenkeel.suspect.seen.FlagSeen;
import dev.evenkeel.suspect.seen.Question;

/**
 * Makes up incidents: a fortnight of changes over 8 to 70 services, a culprit of a kind and at a distance as public incidents have
 * them, a third without any logged culprit. The same seed makes the same incident. Its figures compare versions of the ranking; they
 * say nothing about the field.
 */
public final class Incidents {

    private final Random random;
    private final Town town;
    private final Instant declared;
    private final List<ChangeSeen> changes = new ArrayList<>();
    private final List<FlagSeen> flags = new ArrayList<>();
    private int ids;

    private Incidents(long seed) {
        random = new Random(seed * 7919 + 17);
        town = new Town(random);
        declared = Instant.parse("2026-03-02T00:00:00Z").plus(Duration.ofMinutes(random.nextInt(60 * 24 * 100)));
    }

    /** The incident of this seed. */
    public static MadeUp of(long seed) {
        return new Incidents(seed).make();
    }

    private MadeUp make() {
        noise();
        String story = pick(
                new String[] {"none", "own", "upstream", "platform", "caller", "stale_flag", "older", "sleeper"},
                new double[] {0.30, 0.27, 0.15, 0.10, 0.05, 0.035, 0.07, 0.025});
        for (int i = 0; i < 1 + random.nextInt(4); i++) {
            String service = town.services.get(random.nextInt(town.services.size()));
            flag(
                    town.topicOf(service, random),
                    service,
                    pick(new String[] {"off", "validation", "shadow"}, new double[] {0.45, 0.33, 0.22}));
        }
        return story.equals("none") ? none() : withCulprit(story);
    }

    private MadeUp none() {
        Set<String> affected = new TreeSet<>(Set.of(any(town.services)));
        if (random.nextDouble() < 0.3) {
            affected.add(any(town.services));
        }
        String topic = town.topicOf(affected.iterator().next(), random);
        Optional<Instant> began = random.nextDouble() < 0.4
                ? Optional.of(declared.minusSeconds((long) (60 * Math.exp(Math.log(15) + 1.3 * random.nextGaussian()))))
                : Optional.empty();
        List<AttemptSeen> inVain =
                random.nextDouble() < 0.19 ? inVain(affected.iterator().next()) : List.of();
        return new MadeUp(question(affected, symptom(topic, 0.5), began, inVain), Optional.empty(), "none", 0);
    }

    private MadeUp withCulprit(String story) {
        Kind kind = kindFor(story);
        String victim = any(town.services);
        String place = placeOf(story, victim, kind);
        Set<String> affected = affected(story, victim, place);
        double delay = story.equals("sleeper") ? 60 * 24 * (1 + 11 * random.nextDouble()) : delayMinutes(kind);
        if (story.equals("older")) {
            delay = Math.max(delay, 90);
        }
        Instant start = declared.minusSeconds((long) (60 * delay));
        double duration = minutesOf(kind);
        Instant end = start.plusSeconds((long) (60 * duration));
        String topic = town.topicOf(place, random);
        if (story.equals("stale_flag")) {
            topic = random.nextDouble() < 0.7 ? topic : town.topicOf(victim, random);
            flag(
                    random.nextDouble() < 0.7 ? topic : town.topicOf(victim, random),
                    victim,
                    random.nextBoolean() ? "validation" : "shadow");
        }
        ChangeSeen culprit = change(kind, place, topic, start, end, random.nextDouble() < 0.17);
        changes.add(culprit);
        if (story.equals("older")) {
            for (int i = 0; i < 1 + random.nextInt(4); i++) {
                Instant later = start.plusSeconds((long) (random.nextDouble() * 60 * delay));
                changes.add(change(
                        Kind.DEPLOY,
                        place,
                        town.topicOf(place, random),
                        later,
                        later.plusSeconds((long) (60 * minutesOf(Kind.DEPLOY))),
                        false));
            }
        }
        Instant onset = start.plusSeconds((long)
                (60 * Math.min(delay, random.nextDouble() * Math.min(duration, 60) + 4 * random.nextDouble())));
        if (story.equals("sleeper")) {
            Instant woken = declared.minusSeconds((long) (60 * (3 + 57 * random.nextDouble())));
            String node = random.nextDouble() < 0.6 ? any(town.platform) : victim;
            changes.add(new ChangeSeen(
                    "c" + ids++,
                    Kind.INFRA_CHANGE,
                    node,
                    any(List.of("node pool roll", "automatic image update", "upgrade cluster addon")),
                    new ChangeSeen.When(woken, Optional.of(woken.plusSeconds(600)), Progress.SUCCEEDED),
                    release(node, Kind.INFRA_CHANGE, ""),
                    ChangeSeen.Care.USUAL));
            onset = woken.plusSeconds(120);
        }
        boolean telling = random.nextDouble() < 0.35;
        String about = telling ? topic : town.topicOf(affected.iterator().next(), random);
        Optional<Instant> began = random.nextDouble() < 0.4 ? Optional.of(off(onset)) : Optional.empty();
        return new MadeUp(
                question(affected, symptom(about, 0.15), began, attempts(culprit)),
                Optional.of(culprit.id()),
                story,
                delay / 60);
    }

    private Instant off(Instant onset) {
        Instant told = onset.plusSeconds((long) (360 * random.nextGaussian()));
        return told.isAfter(declared) ? declared : told;
    }

    private Kind kindFor(String story) {
        Kind drawn = Kind.values()[pickIndex(new double[] {0.40, 0.11, 0.25, 0.06, 0.15, 0.03})];
        return switch (story) {
            case "older", "stale_flag" -> Kind.DEPLOY;
            case "sleeper" -> Kind.CONFIG_CHANGE;
            case "platform" -> random.nextDouble() < 0.65 ? Kind.INFRA_CHANGE : Kind.CONFIG_CHANGE;
            default -> drawn;
        };
    }

    private String placeOf(String story, String victim, Kind kind) {
        List<String> down = new ArrayList<>(town.dependsOn(victim));
        down.removeAll(town.platform);
        return switch (story) {
            case "upstream", "stale_flag" -> {
                if (!down.isEmpty() && random.nextDouble() < 0.2) {
                    List<String> further = new ArrayList<>(town.dependsOn(any(down)));
                    further.removeAll(town.platform);
                    yield further.isEmpty() ? any(down) : any(further);
                }
                yield down.isEmpty() ? victim : any(down);
            }
            case "platform" -> {
                List<String> nodes = town.dependsOn(victim).stream()
                        .filter(town.platform::contains)
                        .toList();
                yield nodes.isEmpty() ? victim : any(nodes);
            }
            case "caller" -> town.neededBy(victim).isEmpty() ? victim : any(town.neededBy(victim));
            default -> victim;
        };
    }

    private Set<String> affected(String story, String victim, String place) {
        Set<String> affected = new TreeSet<>(Set.of(victim));
        List<String> also = story.equals("caller") ? List.of() : town.neededBy(place);
        for (int i = 0; i < 2; i++) {
            if (!also.isEmpty() && random.nextDouble() < 0.28) {
                affected.add(any(also));
            }
        }
        return affected;
    }

    private double delayMinutes(Kind kind) {
        if (random.nextDouble() < 0.5) {
            return 2 * Math.exp(random.nextDouble() * Math.log(7 * 24 * 30));
        }
        double median = kind == Kind.FLAG_CHANGE ? 90 : 35;
        return Math.clamp(median * Math.exp(1.4 * random.nextGaussian()), 2, 12 * 24 * 60);
    }

    private List<AttemptSeen> attempts(ChangeSeen culprit) {
        if (random.nextDouble() > 0.19) {
            return List.of();
        }
        double what = random.nextDouble();
        if (what < 0.6) {
            Optional<Boolean> landed =
                    what < 0.27 ? Optional.of(true) : what < 0.45 ? Optional.of(false) : Optional.empty();
            return List.of(new AttemptSeen(culprit.id(), declared, landed, Effect.SAME));
        }
        return inVain(culprit.service()).stream()
                .filter(attempt -> !attempt.changeId().equals(culprit.id()))
                .toList();
    }

    /** Taking back the newest deploy, which has nothing to do with it. */
    private List<AttemptSeen> inVain(String service) {
        return changes.stream()
                .filter(change -> change.service().equals(service) && change.kind() == Kind.DEPLOY)
                .filter(change -> change.when().startedAt().isBefore(declared))
                .max(Comparator.comparing(change -> change.when().startedAt()))
                .map(wrong -> List.of(new AttemptSeen(wrong.id(), declared, Optional.of(true), Effect.SAME)))
                .orElse(List.of());
    }

    private Question question(
            Set<String> affected, String symptom, Optional<Instant> began, List<AttemptSeen> attempts) {
        List<ChangeSeen> told = changes.stream()
                .filter(change -> !change.when().startedAt().isAfter(declared))
                .map(this::asSeenAtDeclaration)
                .toList();
        return new Question(
                declared,
                declared,
                began,
                Duration.ofMinutes(12),
                List.copyOf(affected),
                symptom,
                false,
                told,
                town.known(random),
                flags,
                attempts,
                Set.of(),
                ZoneOffset.UTC);
    }

    private ChangeSeen asSeenAtDeclaration(ChangeSeen change) {
        boolean running =
                change.when().finishedAt().filter(end -> end.isAfter(declared)).isPresent();
        return running
                ? change.with(new ChangeSeen.When(change.when().startedAt(), Optional.empty(), Progress.RUNNING))
                : change;
    }

    private void noise() {
        double perDay =
                Math.exp(Math.log(4) + random.nextDouble() * Math.log(12)) * (0.6 + town.services.size() / 40.0);
        List<Instant> moments = new ArrayList<>();
        for (int i = 0; i < perDay * 14; i++) {
            Instant at = declared.minusSeconds((long) (random.nextDouble() * 14 * 24 * 3600));
            int hour = at.atZone(ZoneOffset.UTC).getHour();
            double rhythm = hour >= 6 && hour < 15 ? 1 : hour >= 15 && hour < 23 ? 0.55 : 0.12;
            if (random.nextDouble() < rhythm * 1.6) {
                moments.add(at);
            }
        }
        moments.sort(Comparator.naturalOrder());
        for (Instant at : moments) {
            Kind kind = Kind.values()[pickIndex(new double[] {0.62, 0.13, 0.15, 0.04, 0.04, 0.02})];
            String service = town.busy(random);
            Instant end = at.plusSeconds((long) (60 * minutesOf(kind)));
            changes.add(change(kind, service, town.topicOf(service, random), at, end, random.nextDouble() < 0.055));
        }
    }

    private double minutesOf(Kind kind) {
        boolean slow = kind == Kind.DEPLOY || kind == Kind.INFRA_CHANGE;
        if (slow && random.nextDouble() < 0.07) {
            return 600 * Math.exp(0.8 * random.nextGaussian());
        }
        return slow ? 25 * Math.exp(0.8 * random.nextGaussian()) : 3.2 * Math.exp(0.85 * random.nextGaussian());
    }

    private ChangeSeen change(Kind kind, String service, String topic, Instant start, Instant end, boolean unchecked) {
        ChangeSeen.Care care = new ChangeSeen.Care(
                unchecked ? List.of("its checks") : List.of(),
                kind == Kind.DATA_PUSH,
                kind == Kind.DEPLOY
                        ? OptionalInt.of((int) (36 * Math.exp(1.3 * random.nextGaussian())))
                        : OptionalInt.empty(),
                OptionalInt.empty());
        return new ChangeSeen(
                "c" + ids++,
                kind,
                service,
                title(kind, topic),
                new ChangeSeen.When(start, Optional.of(end), Progress.SUCCEEDED),
                release(service, kind, topic),
                care);
    }

    private ChangeSeen.Release release(String service, Kind kind, String topic) {
        if (kind != Kind.DEPLOY && kind != Kind.INFRA_CHANGE) {
            return ChangeSeen.Release.NONE;
        }
        int version = town.version.merge(service, 1, Integer::sum);
        List<ChangeSeen.Needs> requires = new ArrayList<>();
        List<String> down = town.dependsOn(service);
        if (!down.isEmpty() && random.nextDouble() < 0.02) {
            String other = any(down);
            requires.add(new ChangeSeen.Needs(other, other + "-" + town.version.get(other)));
        }
        Optional<String> guard =
                kind == Kind.DEPLOY && random.nextDouble() < 0.23 ? Optional.of(topic + "-v2") : Optional.empty();
        return new ChangeSeen.Release(
                Optional.of(service + "-" + version),
                Optional.of(service + "-" + (version - 1)),
                false,
                random.nextDouble() < 0.05,
                guard,
                requires);
    }

    private String title(Kind kind, String topic) {
        return switch (kind) {
            case DEPLOY ->
                any(List.of(
                        "clean up " + topic + " handler",
                        "fix " + topic + " edge case",
                        "update runtime image",
                        "faster " + topic + " lookup",
                        "instrument " + topic + " requests",
                        "add telemetry for " + topic,
                        "bump shared library",
                        "support new " + topic + " field",
                        "refactor " + topic + " client",
                        "remove unused " + topic + " path",
                        topic + ": new response type",
                        topic + " retries"));
            case FLAG_CHANGE ->
                any(List.of(
                        "turn on new " + topic + " flow", "enable " + topic + " experiment", topic + " rollout 10%"));
            case CONFIG_CHANGE ->
                any(List.of(
                        "raise " + topic + " timeout",
                        "adjust " + topic + " cache ttl",
                        "change " + topic + " limits",
                        "rotate " + topic + " credential",
                        "new route for " + topic,
                        "tune " + topic + " pool size"));
            case DATA_PUSH ->
                any(List.of(
                        "publish " + topic + " rules", "refresh " + topic + " model", "sync " + topic + " policies"));
            case INFRA_CHANGE ->
                any(List.of(
                        "upgrade cluster addon",
                        "node pool roll",
                        "automatic image update",
                        "network policy update",
                        "replace certificates module",
                        "change autoscaling group",
                        "upgrade agent"));
            default ->
                any(List.of(
                        "add index for " + topic,
                        "drop old " + topic + " column",
                        "backfill " + topic + " column",
                        "split " + topic + " table"));
        };
    }

    private String symptom(String topic, double otherwise) {
        return random.nextDouble() < otherwise
                ? any(List.of(
                        "disk full near " + topic,
                        topic + " out of memory",
                        "packet loss, " + topic + " slow",
                        topic + " queue growing, traffic doubled",
                        "vendor status page red, " + topic + " failing",
                        topic + " connections exhausted",
                        "certificate error on " + topic))
                : any(List.of(
                        "errors up on " + topic,
                        topic + " requests time out",
                        "5xx on " + topic,
                        topic + " is slow",
                        "customers report " + topic + " failing",
                        topic + " shows empty page",
                        "support tickets about " + topic,
                        topic + " success rate down",
                        topic + " drops events"));
    }

    private void flag(String topic, String service, String stage) {
        Instant since = declared.minus(Duration.ofDays(30 + random.nextInt(250)));
        flags.add(new FlagSeen(
                topic + "-" + any(List.of("validation", "shadow", "dry-run", "v1-compat")),
                service,
                stage,
                "on",
                Optional.of(since),
                false));
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private String pick(String[] words, double[] odds) {
        return words[pickIndex(odds)];
    }

    private int pickIndex(double[] odds) {
        double at = random.nextDouble() * java.util.Arrays.stream(odds).sum();
        for (int i = 0; i < odds.length; i++) {
            at -= odds[i];
            if (at <= 0) {
                return i;
            }
        }
        return odds.length - 1;
    }
}

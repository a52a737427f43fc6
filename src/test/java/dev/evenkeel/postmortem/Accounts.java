package dev.evenkeel.postmortem;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

import dev.evenkeel.postmortem.account.Account;
import dev.evenkeel.postmortem.account.Asked;
import dev.evenkeel.postmortem.account.Event;
import dev.evenkeel.postmortem.account.Event.Kind;
import dev.evenkeel.postmortem.account.Event.Mark;
import dev.evenkeel.postmortem.account.Fact;
import dev.evenkeel.postmortem.account.Known;
import dev.evenkeel.postmortem.account.Known.Standing;
import dev.evenkeel.postmortem.account.Person;
import dev.evenkeel.postmortem.account.Subject;
import dev.evenkeel.postmortem.account.Suspicion;
import dev.evenkeel.postmortem.account.Task;
import dev.evenkeel.postmortem.account.Tenure;
import dev.evenkeel.postmortem.account.Told;
import dev.evenkeel.postmortem.account.Try;
import dev.evenkeel.postmortem.account.Try.Verdict;
import dev.evenkeel.postmortem.account.Window;

/** Accounts to write drafts from. */
public final class Accounts {

    public static final Instant DECLARED = Instant.parse("2026-03-30T08:14:07Z");

    /** What chats contain when nobody is looking. */
    public static final List<String> HOSTILE = List.of(
            "| a | b |\n|---|---|\n| c | d |",
            "</td></tr></table><script>alert(1)</script>",
            "]]> <![CDATA[ <!-- evenkeel:end timeline --> -->",
            "@maria @everyone #12 owner/repo#13 GH-14 !15 &16 $17",
            "<@U0MARIA> <!channel> <!subteam^S1|@oncall> <#C1|general> <https://x.example/a|here> <javascript:alert(1)|x>",
            "bell \u0007 null \u0000 escape \u001b[31m red \u0085 next \u2028 line",
            "\u202Eevil\u202C \u2066 مرحبا بالعالم 日本語 🙂 \uD83D alone \uDE00 \uFFFF",
            "`code` **bold** _it_ ~~no~~ [x](javascript:alert(1)) ![i](http://evil.example/i.png) \\",
            "# heading\n- list\n1. one\n> quote\n---\n\n    code",
            "{#if true}{document.title}{/if} {{x}} ${y}",
            "&lt;b&gt; &amp; &#64; &nbsp;",
            "http://x.example/a_b_c?d=1&e=<i>|f",
            "\\| \\\\| \\",
            "\t tab \r\n carriage \r return");

    private Accounts() {}

    /** An incident of three quarters of an hour: two mitigations, one a dead end; one promise missed; one prompt without an answer. */
    public static Account twoBack() {
        Map<Fact, Known> times = new EnumMap<>(Fact.class);
        times.put(Fact.IMPACT_STARTED, known("2026-03-30T08:02:00Z", Standing.STATED, "U0MARIA"));
        times.put(Fact.DETECTED, known("2026-03-30T08:11:00Z", Standing.CONFIRMED, "U0MARIA"));
        times.put(Fact.DECLARED, new Known(DECLARED, Standing.OBSERVED, Optional.of("U0JOSE"), Optional.empty()));
        times.put(Fact.ACKNOWLEDGED, known("2026-03-30T08:16:00Z", Standing.OBSERVED, "U0MARIA"));
        times.put(Fact.MITIGATED, known("2026-03-30T08:48:00Z", Standing.CONFIRMED, "U0MARIA"));
        times.put(Fact.RESOLVED, known("2026-03-30T09:05:00Z", Standing.PROPOSED, "U0MARIA"));
        return new Account(
                Instant.parse("2026-03-30T10:00:00Z"),
                ZoneId.of("Europe/London"),
                new Subject(
                        "INC-12",
                        "checkout returns 500",
                        "SEV1",
                        List.of("SEV2", "SEV1"),
                        "monitoring",
                        List.of("checkout", "basket"),
                        Optional.of("inc-12-checkout-returns-500"),
                        false,
                        false,
                        "U0JOSE",
                        Optional.of("Customers report errors at payment."),
                        Optional.empty()),
                times,
                List.of(new Window(
                        Optional.of(Instant.parse("2026-03-30T08:02:00Z")),
                        Optional.of(Instant.parse("2026-03-30T08:11:00Z")),
                        Optional.of(Instant.parse("2026-03-30T08:48:00Z")),
                        Optional.empty())),
                events(),
                tries(),
                suspicions(),
                asked(),
                told(),
                List.of(
                        new Tenure("commander", "U0MARIA", DECLARED.plusSeconds(113), Optional.empty()),
                        new Tenure("comms lead", "U0JOSE", DECLARED.plusSeconds(400), Optional.empty())),
                List.of(
                        new Task(
                                "Add a canary to checkout",
                                Optional.of("U0JOSE"),
                                Optional.of(LocalDate.parse("2026-04-10")),
                                false,
                                DECLARED,
                                Optional.of("U0MARIA"),
                                Optional.empty()),
                        new Task(
                                "improve monitoring",
                                Optional.empty(),
                                Optional.empty(),
                                false,
                                DECLARED,
                                Optional.of("U0LI"),
                                Optional.empty())),
                List.of(
                        new Person("U0MARIA", "Maria Gómez", false),
                        new Person("U0JOSE", "José O'Brien", false),
                        new Person("U0LI", "李小龍", false),
                        new Person("U0BOT", "Checkout Deploy", true)));
    }

    private static Known known(String at, Standing standing, String by) {
        return new Known(
                Instant.parse(at), standing, Optional.of(by), Optional.of("https://acme.slack.example/archives/C1/p1"));
    }

    private static List<Event> events() {
        List<Event> events = new ArrayList<>();
        events.add(event("1", "2026-03-30T07:55:00Z", Kind.CHANGE, "deploy 1044 of checkout by jobrien", null));
        events.add(event("2", "2026-03-30T08:11:00Z", Kind.ALERT, "checkout error rate 34 % (limit 2 %)", null));
        events.add(event("3", DECLARED.toString(), Kind.DECLARED, "declared SEV2: checkout returns 500", "U0JOSE"));
        events.add(event("4", "2026-03-30T08:16:00Z", Kind.COMMAND_TAKEN, "<@U0MARIA> took command", "U0MARIA"));
        events.add(event("5", "2026-03-30T08:20:11.000200Z", Kind.SEVERITY, "SEV2 to SEV1", "U0MARIA"));
        events.add(event("6", "2026-03-30T08:22:00Z", Kind.MITIGATION, "tried: roll checkout back to 1043", "U0LI"));
        events.add(marked(
                "7",
                "2026-03-30T08:25:00Z",
                "maria, could the merge of 1042 have dropped a null check?",
                "U0JOSE",
                Mark.QUESTION));
        events.add(event("8", "2026-03-30T08:31:00Z", Kind.GAP, "the bot was away from 08:27 to 08:31", null));
        events.add(event(
                "9",
                "2026-03-30T08:40:00Z",
                Kind.DECISION,
                "go back to 1041, basket stays: it reads both forms",
                "U0MARIA"));
        events.add(event("10", "2026-03-30T08:46:00Z", Kind.MITIGATION, "tried: roll checkout back to 1041", "U0LI"));
        events.add(event("11", "2026-03-30T08:48:00Z", Kind.STATUS, "identified to monitoring", "U0MARIA"));
        events.add(marked(
                "12",
                "2026-03-30T08:50:00Z",
                "we need a kill switch here, says José O'Brien (jose@acme.example)",
                "U0LI",
                Mark.FOLLOW_UP));
        return events;
    }

    private static Event event(String id, String at, Kind kind, String text, String actor) {
        Instant instant = Instant.parse(at);
        return new Event(
                id,
                instant,
                instant,
                kind,
                text,
                Optional.ofNullable(actor),
                Optional.empty(),
                "command",
                Optional.of("https://acme.slack.example/archives/C1/p" + id),
                Set.of(),
                false,
                false,
                Map.of());
    }

    private static Event marked(String id, String at, String text, String actor, Mark mark) {
        Instant instant = Instant.parse(at);
        return new Event(
                id,
                instant,
                instant,
                Kind.MESSAGE,
                text,
                Optional.of(actor),
                Optional.empty(),
                "message",
                Optional.of("https://acme.slack.example/archives/C1/p" + id),
                Set.of(mark),
                false,
                false,
                Map.of());
    }

    private static List<Try> tries() {
        return List.of(
                attempt("1", "2026-03-30T08:22:00Z", "roll checkout back to 1043", "ci/1044", Verdict.SAME),
                attempt("2", "2026-03-30T08:46:00Z", "roll checkout back to 1041", "ci/1042", Verdict.HELPED));
    }

    private static Try attempt(String id, String at, String what, String change, Verdict verdict) {
        Instant instant = Instant.parse(at);
        return new Try(
                id,
                instant,
                what,
                "revert",
                List.of(change),
                Optional.of("U0LI"),
                Optional.of(verdict),
                Optional.of(instant.plusSeconds(300)),
                Optional.of("U0MARIA"),
                Optional.empty());
    }

    private static List<Suspicion> suspicions() {
        return List.of(
                suspicion(
                        "ci/1042",
                        "Merge branch 'prices' into main",
                        "2026-03-29T16:40:00Z",
                        0.61,
                        Suspicion.State.CONFIRMED),
                suspicion("ci/1044", "Bump client library", "2026-03-30T07:55:00Z", 0.3, Suspicion.State.TRIED));
    }

    private static Suspicion suspicion(String id, String title, String at, double share, Suspicion.State state) {
        return new Suspicion(
                id,
                title,
                "deploy",
                "checkout",
                Optional.of(id.substring(id.indexOf('/') + 1)),
                Instant.parse(at),
                Optional.of("jobrien"),
                Optional.of("https://ci.example/" + id),
                share,
                List.of("same service", "skipped QA"),
                state,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                true);
    }

    private static List<Asked> asked() {
        return List.of(
                new Asked(
                        "role.commander",
                        "Nobody commands this incident yet. Who takes it?",
                        "channel",
                        Asked.State.ANSWERED,
                        DECLARED.plusSeconds(120),
                        Optional.of(DECLARED.plusSeconds(121)),
                        Optional.of("take"),
                        Optional.of("U0MARIA"),
                        Optional.of(DECLARED.plusSeconds(130)),
                        Optional.empty()),
                new Asked(
                        "impact.numbers",
                        "How many customers are affected?",
                        "comms lead",
                        Asked.State.EXPIRED,
                        DECLARED.plusSeconds(900),
                        Optional.of(DECLARED.plusSeconds(901)),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));
    }

    private static List<Told> told() {
        return List.of(
                new Told(
                        DECLARED.plusSeconds(1_380),
                        "public",
                        "We are looking into failing payments. Next update by 09:00 UTC.",
                        Optional.of("U0JOSE"),
                        Optional.empty(),
                        Optional.of(Instant.parse("2026-03-30T09:00:00Z"))),
                new Told(
                        Instant.parse("2026-03-30T09:07:00Z"),
                        "public",
                        "Payments work again.",
                        Optional.of("U0JOSE"),
                        Optional.empty(),
                        Optional.empty()));
    }

    /** The same incident with {@code messages} more lines in its ledger, their words drawn from hostile and ordinary ones. */
    public static Account withMessages(int messages, long seed, boolean hostile) {
        Random random = new Random(seed);
        Account base = twoBack();
        List<Event> events = new ArrayList<>(base.events());
        for (int i = 0; i < messages; i++) {
            Instant at = DECLARED.plusMillis(i * 137L);
            events.add(new Event(
                    "m" + i,
                    at,
                    at.plusMillis(random.nextInt(2_000)),
                    random.nextInt(10) == 0 ? Kind.NOTE : Kind.MESSAGE,
                    hostile ? hostile(random) : chatter(random),
                    Optional.of("U0PERSON" + random.nextInt(30)),
                    Optional.empty(),
                    "message",
                    Optional.of("https://acme.slack.example/archives/C1/p" + i),
                    random.nextInt(20) == 0
                            ? Set.of(Mark.values()[random.nextInt(Mark.values().length)])
                            : Set.of(Mark.TIMELINE),
                    random.nextInt(30) == 0,
                    random.nextInt(50) == 0,
                    Map.of()));
        }
        events.sort(Comparator.comparing(Event::at));
        return with(base, events, base.subject());
    }

    public static Account with(Account base, List<Event> events, Subject subject) {
        return new Account(
                base.asOf(),
                base.zone(),
                subject,
                base.times(),
                base.windows(),
                events,
                base.tries(),
                base.suspicions(),
                base.asked(),
                base.told(),
                base.tenures(),
                base.tasks(),
                base.people());
    }

    private static String hostile(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i <= random.nextInt(4); i++) {
            text.append(HOSTILE.get(random.nextInt(HOSTILE.size()))).append(random.nextBoolean() ? " " : "\n");
        }
        for (int i = 0; i < random.nextInt(30); i++) {
            text.append((char) random.nextInt(0x250));
        }
        return text.toString();
    }

    private static final List<String> WORDS = List.of(
            "checkout",
            "basket",
            "latency",
            "queue",
            "deploy",
            "pods",
            "restart",
            "database",
            "seems",
            "looking",
            "at",
            "the",
            "still",
            "failing",
            "500",
            "34 %",
            "rolled",
            "flag",
            "graph",
            "again",
            "maria",
            "says",
            "null",
            "check",
            "region",
            "eu-west-1");

    private static String chatter(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 6 + random.nextInt(25); i++) {
            text.append(WORDS.get(random.nextInt(WORDS.size()))).append(' ');
        }
        return text.toString();
    }
}

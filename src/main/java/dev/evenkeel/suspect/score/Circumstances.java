package dev.evenkeel.suspect.score;

import java.time.DayOfWeek;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;

import dev.evenkeel.suspect.seen.ChangeSeen;

/** How the change was made: still going out, unchecked, large, at night. A name such as "instrumentation" excuses nothing. */
final class Circumstances {

    private static final int LARGE = 300;
    private static final String RETURN_TYPE = "return type";
    private static final List<String> SHAPE = List.of(
            RETURN_TYPE,
            "return value",
            "returns ",
            "response type",
            "response format",
            "response field",
            "signature",
            "schema");

    private Circumstances() {}

    static List<Sign> signs(Weights weights, ZoneId zone) {
        return List.of(
                new When("running", weights.running(), ChangeSeen::running, Circumstances::rollout),
                new When(
                        "checks",
                        weights.skipped(),
                        change -> !change.care().skipped().isEmpty(),
                        Circumstances::skipped),
                new When("size", weights.large(), Circumstances::isLarge, Circumstances::size),
                new When(
                        "rollback",
                        weights.rollback(),
                        change -> change.release().rollback(),
                        change -> "is itself a rollback"),
                new When("shape", 0.2, Circumstances::changesShape, Circumstances::shape),
                new When("hour", 0, change -> isOffHours(change, zone), change -> hour(change, zone)));
    }

    /** A fact that holds or does not. */
    private record When(String name, double value, Predicate<ChangeSeen> holds, Function<ChangeSeen, String> text)
            implements Sign {
        @Override
        public double weigh(ChangeSeen change) {
            return value != 0 && holds.test(change) ? value : 0;
        }

        @Override
        public String say(ChangeSeen change) {
            return holds.test(change) ? text.apply(change) : "";
        }
    }

    private static String rollout(ChangeSeen change) {
        var percent = change.care().rolloutPercent();
        return percent.isPresent() ? "still going out, at " + percent.getAsInt() + " %" : "still going out";
    }

    private static String skipped(ChangeSeen change) {
        return "skipped " + String.join(" and ", change.care().skipped());
    }

    private static boolean changesShape(ChangeSeen change) {
        String title = change.title().toLowerCase(Locale.ROOT);
        return SHAPE.stream().anyMatch(title::contains);
    }

    private static String shape(ChangeSeen change) {
        boolean type = change.title().toLowerCase(Locale.ROOT).contains(RETURN_TYPE);
        return type ? "changes a return type" : "changes what callers get back";
    }

    private static boolean isLarge(ChangeSeen change) {
        return change.care().linesChanged().orElse(0) >= LARGE;
    }

    private static String size(ChangeSeen change) {
        return "large: " + change.care().linesChanged().orElse(0) + " lines";
    }

    private static boolean isOffHours(ChangeSeen change, ZoneId zone) {
        ZonedDateTime at = change.when().startedAt().atZone(zone);
        boolean weekend = at.getDayOfWeek() == DayOfWeek.SATURDAY || at.getDayOfWeek() == DayOfWeek.SUNDAY;
        return weekend || at.getHour() < 7 || at.getHour() >= 19;
    }

    private static String hour(ChangeSeen change, ZoneId zone) {
        ZonedDateTime at = change.when().startedAt().atZone(zone);
        String day = at.getDayOfWeek().name().charAt(0)
                + at.getDayOfWeek().name().substring(1).toLowerCase(Locale.ROOT);
        return "off-hours: " + at.toLocalTime().truncatedTo(ChronoUnit.MINUTES) + " on a " + day;
    }
}

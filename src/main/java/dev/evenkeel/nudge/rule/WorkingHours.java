package dev.evenkeel.nudge.rule;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * Monday to Friday, nine to six, where somebody lives. Only what is asked after the incident keeps to them; holidays are not known.
 *
 * @param zone of the person asked
 */
public record WorkingHours(ZoneId zone) {

    private static final LocalTime OPENS = LocalTime.of(9, 0);
    private static final LocalTime CLOSES = LocalTime.of(18, 0);

    /** The moment itself within working hours, else the next morning that opens them. */
    public Instant notBefore(Instant wanted) {
        ZonedDateTime local = wanted.atZone(zone);
        if (isWorking(local.toLocalDate()) && local.toLocalTime().isBefore(CLOSES)) {
            return local.toLocalTime().isBefore(OPENS) ? morning(local.toLocalDate()) : wanted;
        }
        return morning(workingDays(local.toLocalDate(), 1));
    }

    /** Nine o'clock of a day. */
    public Instant morning(LocalDate day) {
        return day.atTime(OPENS).atZone(zone).toInstant();
    }

    /** The day it is there. */
    public LocalDate dayOf(Instant at) {
        return at.atZone(zone).toLocalDate();
    }

    /** So many working days later, or earlier for a negative number; zero is the day itself. */
    public static LocalDate workingDays(LocalDate from, int days) {
        LocalDate day = from;
        int step = Integer.signum(days);
        for (int left = Math.abs(days); left > 0; ) {
            day = day.plusDays(step);
            if (isWorking(day)) {
                left--;
            }
        }
        return day;
    }

    private static boolean isWorking(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }
}

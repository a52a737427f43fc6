package dev.evenkeel.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.evenkeel.time.ReadTime.Parsed;
import dev.evenkeel.time.ReadTime.Refused;
import dev.evenkeel.time.TimeParser.Leading;

class TimeParserTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final Instant NOW = Instant.parse("2026-11-21T14:30:00Z");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "now|2026-11-21T14:30:00Z",
                "14:05|2026-11-21T14:05:00Z",
                "9:05|2026-11-21T09:05:00Z",
                "14:30|2026-11-21T14:30:00Z",
                "14:31|2026-11-20T14:31:00Z",
                "23:59|2026-11-20T23:59:00Z",
                "14:05:30|2026-11-21T14:05:30Z",
                "2pm|2026-11-21T14:00:00Z",
                "2:05 PM|2026-11-21T14:05:00Z",
                "12am|2026-11-21T00:00:00Z",
                "14:05 UTC|2026-11-21T14:05:00Z",
                "14:05Z|2026-11-21T14:05:00Z",
                "15:05 +01:00|2026-11-21T14:05:00Z",
                "15:05 Europe/Berlin|2026-11-21T14:05:00Z",
                "15:05 europe/berlin|2026-11-21T14:05:00Z",
                "today 8:00|2026-11-21T08:00:00Z",
                "yesterday 22:40|2026-11-20T22:40:00Z",
                "2026-11-21 14:05 UTC|2026-11-21T14:05:00Z",
                "2026-11-21 14:05|2026-11-21T14:05:00Z",
                "2026-11-21T14:05:06Z|2026-11-21T14:05:06Z",
                "2026-11-21T16:05:06.123+02:00|2026-11-21T14:05:06Z",
                "2026-11-21T16:05+0200|2026-11-21T14:05:00Z",
                "25m ago|2026-11-21T14:05:00Z",
                "25 min ago|2026-11-21T14:05:00Z",
                "2h ago|2026-11-21T12:30:00Z",
                "1h30m ago|2026-11-21T13:00:00Z",
                "1 hour 30 minutes ago|2026-11-21T13:00:00Z",
                "4 days ago|2026-11-17T14:30:00Z",
                "  25M   AGO |2026-11-21T14:05:00Z",
            })
    void reads_what_people_type(String typed, Instant meant) {
        assertThat(TimeParser.read(typed, NOW, ZoneOffset.UTC)).isEqualTo(new Parsed(meant));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "soon",
                "25",
                "14",
                "25:05",
                "14:65",
                "14:5",
                "13pm",
                "0am",
                "25m",
                "ago",
                "m ago",
                "5 parsecs ago",
                "2026-13-01 10:00",
                "2026-02-30 10:00",
                "2026-11-21",
                "14:05 CET",
                "14:05 +99:00",
                "14:05 Mars/Olympus",
                "99999999h ago",
                "-5m ago",
                "١٤:٠٥",
                "14:05 <!channel>",
                "now now",
                "14:05\u202e",
                "yesterday",
                "9999999999"
            })
    void refuses_the_rest_with_a_sentence_that_shows_how(String typed) {
        assertThat(TimeParser.read(typed, NOW, ZoneOffset.UTC))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.sentence()).contains("`").endsWith("."));
    }

    @Test
    void a_time_without_zone_is_the_latest_one_in_the_teams_zone() {
        assertThat(TimeParser.read("15:05", NOW, BERLIN)).isEqualTo(new Parsed(Instant.parse("2026-11-21T14:05:00Z")));
        assertThat(TimeParser.read("9:20", NOW, NEW_YORK)).isEqualTo(new Parsed(Instant.parse("2026-11-21T14:20:00Z")));
        assertThat(TimeParser.read("9:40", NOW, NEW_YORK)).isEqualTo(new Parsed(Instant.parse("2026-11-20T14:40:00Z")));
    }

    @ParameterizedTest
    @CsvSource({
        // Berlin goes back from 03:00 to 02:00 at 01:00Z on 25 October 2026
        "Europe/Berlin,02:30,2026-10-25T00:45:00Z,2026-10-25T00:30:00Z",
        "Europe/Berlin,02:30,2026-10-25T01:15:00Z,2026-10-25T00:30:00Z",
        "Europe/Berlin,02:30,2026-10-25T01:45:00Z,2026-10-25T01:30:00Z",
        "Europe/Berlin,02:30,2026-10-25T00:15:00Z,2026-10-24T00:30:00Z",
        "Europe/Berlin,03:30,2026-10-25T02:29:00Z,2026-10-24T01:30:00Z",
        "Europe/Berlin,03:30,2026-10-25T02:31:00Z,2026-10-25T02:30:00Z",
        // New York goes back from 02:00 to 01:00 at 06:00Z on 1 November 2026
        "America/New_York,01:30,2026-11-01T05:45:00Z,2026-11-01T05:30:00Z",
        "America/New_York,01:30,2026-11-01T06:15:00Z,2026-11-01T05:30:00Z",
        "America/New_York,01:30,2026-11-01T06:45:00Z,2026-11-01T06:30:00Z",
        "America/New_York,2026-11-01 01:30,2026-11-05T00:00:00Z,2026-11-01T06:30:00Z",
        // Berlin leaves out 02:00 to 03:00 on 29 March 2026
        "Europe/Berlin,02:30,2026-03-29T10:00:00Z,2026-03-28T01:30:00Z",
    })
    void an_hour_the_clocks_show_twice_means_its_latest_turn_not_in_the_future(
            ZoneId zone, String typed, Instant now, Instant meant) {
        assertThat(TimeParser.read(typed, now, zone)).isEqualTo(new Parsed(meant));
    }

    @Test
    void an_hour_the_clocks_left_out_is_refused_with_its_reason() {
        assertThat(TimeParser.read("2026-03-29 02:30", NOW, BERLIN))
                .isEqualTo(
                        new Refused("The clocks were put forward past 02:30 that night: type the time with its offset,"
                                + " like `2026-03-29 03:05 +02:00`."));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1970-01-01 00:00", "0001-01-01 00:00 UTC", "2025-11-01 10:00", "400 days ago", "999999d ago"})
    void what_happened_is_not_older_than_a_year(String typed) {
        assertThat(TimeParser.readPast(typed, NOW, BERLIN))
                .isEqualTo(new Refused(
                        "That time is more than a year ago: type a later one, like `2026-11-21 14:05 UTC`."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"3026-11-21 14:05 UTC", "9999-12-31 23:59", "today 23:00", "2026-11-21 14:32"})
    void what_happened_does_not_lie_in_the_future(String typed) {
        assertThat(TimeParser.readPast(typed, NOW, ZoneOffset.UTC))
                .isEqualTo(new Refused(
                        "That time is in the future: type a moment that has passed, like `14:05` or `25m ago`."));
    }

    @Test
    void a_leading_time_takes_as_many_words_as_belong_to_it() {
        assertThat(leading("14:05 disk full"))
                .isEqualTo(new Leading(new Parsed(Instant.parse("2026-11-21T14:05:00Z")), "disk full"));
        assertThat(leading("2026-11-20 14:05 UTC disk full"))
                .isEqualTo(new Leading(new Parsed(Instant.parse("2026-11-20T14:05:00Z")), "disk full"));
        assertThat(leading("1h 30m ago 3 nodes left"))
                .isEqualTo(new Leading(new Parsed(Instant.parse("2026-11-21T13:00:00Z")), "3 nodes left"));
        assertThat(leading("yesterday 22:40 deploy of pay"))
                .isEqualTo(new Leading(new Parsed(Instant.parse("2026-11-20T22:40:00Z")), "deploy of pay"));
        assertThat(leading("14:05")).isEqualTo(new Leading(new Parsed(Instant.parse("2026-11-21T14:05:00Z")), ""));
        assertThat(leading("disk full at 14:05"))
                .isEqualTo(new Leading(new Refused(TimeParser.HOW_TO_TYPE), "disk full at 14:05"));
    }

    @Test
    void every_minute_of_two_years_is_found_again_as_the_latest_such_moment() {
        Random random = new Random(20261121);
        for (int round = 0; round < 20_000; round++) {
            ZoneId zone = List.of(BERLIN, NEW_YORK, ZoneOffset.UTC, ZoneId.of("Asia/Kolkata"))
                    .get(random.nextInt(4));
            Instant now = Instant.parse("2026-01-01T00:00:00Z").plusSeconds(random.nextInt(63_072_000));
            LocalTime typed = LocalTime.of(random.nextInt(24), random.nextInt(60));
            String text = typed.format(DateTimeFormatter.ofPattern("HH:mm"));
            assertThat(TimeParser.read(text, now, zone)).isInstanceOfSatisfying(Parsed.class, parsed -> {
                assertThat(parsed.at()).isBeforeOrEqualTo(now);
                assertThat(parsed.at().atZone(zone).toLocalTime()).isEqualTo(typed);
                assertThat(Duration.between(parsed.at(), now)).isLessThan(Duration.ofHours(50));
                assertThat(shownLater(typed, parsed.at(), now, zone)).isFalse();
            });
        }
    }

    @Test
    void nothing_typed_makes_it_throw() {
        Random random = new Random(7);
        String alphabet = "0123456789:-+tzTZ agohmdUTC/.,<>@!&\u202e\u0000\ud83d\n\t";
        for (int round = 0; round < 50_000; round++) {
            StringBuilder typed = new StringBuilder();
            for (int length = random.nextInt(30); length > 0; length--) {
                typed.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            assertThat(TimeParser.readPast(typed.toString(), NOW, BERLIN)).isNotNull();
            assertThat(TimeParser.leadingPast(typed.toString(), NOW, BERLIN).rest())
                    .isNotNull();
        }
        assertThat(TimeParser.leadingPast("1h ".repeat(5_000), NOW, BERLIN).time())
                .isInstanceOf(Refused.class);
    }

    private static Leading leading(String typed) {
        return TimeParser.leadingPast(typed, NOW, ZoneOffset.UTC);
    }

    private static boolean shownLater(LocalTime typed, Instant found, Instant now, ZoneId zone) {
        for (Instant at = found.plusSeconds(60); !at.isAfter(now); at = at.plusSeconds(60)) {
            if (at.atZone(zone).toLocalTime().equals(typed)) {
                return true;
            }
        }
        return false;
    }
}

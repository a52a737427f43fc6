package dev.evenkeel.postmortem.account;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What was recorded about one incident.
 *
 * @param asOf the moment the account was taken; the only "now" a draft knows
 * @param zone the team's zone, shown beside UTC
 * @param subject the incident itself
 * @param times the times somebody gave or the bot saw; a missing one is unknown
 * @param windows from when to when users felt it, oldest first; several after a relapse
 * @param events the ledger, in its own order
 * @param tries mitigations, oldest first
 * @param suspicions the changes that were ranked, best first
 * @param asked prompts, oldest first
 * @param told what was said to others than the responders, oldest first
 * @param tenures who held which role, oldest first
 * @param tasks what is to be done, oldest first
 * @param people whoever is named by id in the above
 */
public record Account(
        Instant asOf,
        ZoneId zone,
        Subject subject,
        Map<Fact, Known> times,
        List<Window> windows,
        List<Event> events,
        List<Try> tries,
        List<Suspicion> suspicions,
        List<Asked> asked,
        List<Told> told,
        List<Tenure> tenures,
        List<Task> tasks,
        List<Person> people) {

    public Account {
        Objects.requireNonNull(asOf);
        Objects.requireNonNull(zone);
        Objects.requireNonNull(subject);
        times = Map.copyOf(times);
        windows = List.copyOf(windows);
        events = List.copyOf(events);
        tries = List.copyOf(tries);
        suspicions = List.copyOf(suspicions);
        asked = List.copyOf(asked);
        told = List.copyOf(told);
        tenures = List.copyOf(tenures);
        tasks = List.copyOf(tasks);
        people = List.copyOf(people);
    }
}

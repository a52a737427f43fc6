package dev.evenkeel.postmortem.write;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.evenkeel.postmortem.account.Account;
import dev.evenkeel.postmortem.account.Event;
import dev.evenkeel.postmortem.account.Person;
import dev.evenkeel.postmortem.account.Suspicion;
import dev.evenkeel.postmortem.account.Task;
import dev.evenkeel.postmortem.account.Tenure;
import dev.evenkeel.postmortem.account.Told;
import dev.evenkeel.postmortem.account.Try;
import dev.evenkeel.postmortem.words.Plain;

/**
 * Who took part, and what each is called: by name, or by role where the copy is shareable. Roles are numbered, and responders get
 * letters, in the order in which they first appear.
 */
final class Cast {

    private static final Pattern MENTION = Pattern.compile("<@([A-Z0-9]+)");

    /** A user's id; whoever else acts is a program, by its token's name. */
    private static final Pattern USER = Pattern.compile("[UW][A-Z0-9]{2,}");

    /** Words in the names of programs that send changes. */
    private static final Pattern PROGRAM = Pattern.compile(
            "(?i).*(bot|github|gitlab|jenkins|argo|flux|actions|deploy|pipeline|system|admin|root|release|build).*|ci|cd");

    private static final String BOT = "evenkeel";

    private final Map<String, String> labels = new LinkedHashMap<>();
    private final Map<String, String> names = new HashMap<>();
    private final Set<String> programs = new HashSet<>();
    private final boolean shareable;

    Cast(Account account, boolean shareable) {
        this.shareable = shareable;
        for (Person person : account.people()) {
            names.put(person.id(), Plain.clean(person.name()).strip());
            if (person.bot()) {
                programs.add(person.id());
            }
        }
        nameRoles(account.tenures());
        nameResponders(account);
    }

    /** What a person is called in this copy. */
    String call(String userId) {
        if (userId.equals(BOT)) {
            return "the bot";
        }
        if (shareable && !programs.contains(userId)) {
            return labels.getOrDefault(userId, isPerson(userId) ? "someone" : "a program");
        }
        String name = names.getOrDefault(userId, "");
        return name.isEmpty() ? Plain.clean(userId) : name;
    }

    Optional<String> call(Optional<String> userId) {
        return userId.map(this::call);
    }

    boolean isShareable() {
        return shareable;
    }

    /** Role label by everything a person is called in the open. */
    Map<String, Set<String>> spokenNames() {
        Map<String, Set<String>> spoken = new LinkedHashMap<>();
        labels.forEach((id, label) -> {
            Set<String> all = spoken.computeIfAbsent(label, any -> new LinkedHashSet<>());
            all.add(names.getOrDefault(id, id));
            all.add(id);
        });
        return spoken;
    }

    private void nameRoles(List<Tenure> tenures) {
        Map<String, Set<String>> holders = new LinkedHashMap<>();
        for (Tenure tenure : tenures) {
            holders.computeIfAbsent(tenure.role(), role -> new LinkedHashSet<>())
                    .add(tenure.person());
        }
        holders.forEach((role, people) -> {
            int number = 0;
            for (String person : people) {
                number++;
                labels.putIfAbsent(person, people.size() == 1 ? "the " + role : role + " " + number);
            }
        });
    }

    private void nameResponders(Account account) {
        Set<String> seen = new LinkedHashSet<>();
        seen.add(account.subject().declaredBy());
        for (Event event : account.events()) {
            event.actor().ifPresent(seen::add);
            mentioned(event.text(), seen);
        }
        for (Try attempt : account.tries()) {
            attempt.by().ifPresent(seen::add);
            attempt.verdictBy().ifPresent(seen::add);
        }
        account.told().stream().map(Told::by).flatMap(Optional::stream).forEach(seen::add);
        account.tasks().stream().map(Task::owner).flatMap(Optional::stream).forEach(seen::add);
        account.tasks().stream().map(Task::by).flatMap(Optional::stream).forEach(seen::add);
        account.people().forEach(person -> seen.add(person.id()));
        account.suspicions().stream()
                .map(Suspicion::author)
                .flatMap(Optional::stream)
                .filter(author -> !PROGRAM.matcher(author).matches())
                .forEach(author -> {
                    names.putIfAbsent(author, author);
                    seen.add(author);
                });
        int number = 0;
        for (String id : seen) {
            if (!labels.containsKey(id) && isPerson(id)) {
                labels.put(id, "responder " + letters(number));
                number++;
            }
        }
    }

    /** Whether an id is a person's, rather than a program's. */
    boolean isPerson(String id) {
        return !programs.contains(id)
                && (names.containsKey(id) || USER.matcher(id).matches());
    }

    private static void mentioned(String text, Set<String> into) {
        if (text.contains("<@")) {
            Matcher matcher = MENTION.matcher(text);
            while (matcher.find()) {
                into.add(matcher.group(1));
            }
        }
    }

    /** A, B, ... Z, AA, AB, ... */
    static String letters(int number) {
        String last = String.valueOf((char) ('A' + number % 26));
        return number < 26 ? last : letters(number / 26 - 1) + last;
    }
}

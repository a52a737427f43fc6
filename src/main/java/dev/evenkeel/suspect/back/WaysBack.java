package dev.evenkeel.suspect.back;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import dev.evenkeel.change.Kind;
import dev.evenkeel.suspect.back.WayBack.Alternative;
import dev.evenkeel.suspect.seen.ChangeSeen;
import dev.evenkeel.suspect.seen.FlagSeen;
import dev.evenkeel.suspect.seen.Question;
import dev.evenkeel.suspect.seen.ServiceSeen;

/** Chooses the fastest safe way out of one change: flag, halt, back, forward, in this order. */
public final class WaysBack {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("d MMM HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final Question question;
    private final Map<String, List<ChangeSeen>> byService;
    private final List<ChangeSeen> requiring;

    /** Works on the changes and the catalogue of this question. */
    public WaysBack(Question question) {
        this.question = question;
        byService = question.changes().stream().collect(Collectors.groupingBy(ChangeSeen::service));
        requiring = question.changes().stream()
                .filter(change -> !change.release().requires().isEmpty())
                .toList();
    }

    /**
     * The way out of {@code change}.
     *
     * @param forgotten the flag downstream that goes with it, if there is one
     */
    public WayBack outOf(ChangeSeen change, Optional<FlagSeen> forgotten) {
        List<Alternative> ways = new ArrayList<>();
        boolean flagFirst = forgotten.isPresent() && change.kind() == Kind.DEPLOY;
        if (flagFirst) {
            ways.add(forgottenFlag(forgotten.get()));
        }
        guard(change).ifPresent(ways::add);
        List<ChangeSeen> undone = List.of();
        List<String> blocks = List.of();
        switch (change.kind()) {
            case FLAG_CHANGE -> ways.add(flagBack(change));
            case DATA_PUSH -> ways.addAll(push(change));
            case MIGRATION -> ways.addAll(migration(change));
            case CONFIG_CHANGE, MANUAL_OPERATION -> ways.add(settings(change));
            case DEPLOY, INFRA_CHANGE -> {
                ChangeSeen lowest = history(change).below(change, question.confirmed());
                undone = undoneWith(lowest);
                blocks = Blocks.below(lowest, undone, byService.get(change.service()), requiring);
                ways.addAll(release(change, lowest, undone, blocks));
            }
        }
        if (forgotten.isPresent() && !flagFirst) {
            ways.add(forgottenFlag(forgotten.get()));
        }
        Alternative first = ways.getFirst();
        return new WayBack(
                first.kind(),
                first.target(),
                first.text(),
                undone.stream().map(Blocks::named).toList(),
                blocks,
                ways.subList(1, ways.size()));
    }

    /** The deploys that a service's present version is made of, newest first. */
    public List<ChangeSeen> standing(String service) {
        return History.of(Kind.DEPLOY, byService.getOrDefault(service, List.of()))
                .newestFirst();
    }

    private static Alternative forgottenFlag(FlagSeen flag) {
        return new Alternative(
                Way.FLAG_OFF,
                Optional.of(flag.flag()),
                "take flag " + flag.flag() + " on " + flag.service() + " out of " + flag.stage() + ", back to "
                        + flag.usual());
    }

    private static Optional<Alternative> guard(ChangeSeen change) {
        return change.kind() == Kind.FLAG_CHANGE
                ? Optional.empty()
                : change.release()
                        .guardFlag()
                        .map(flag -> new Alternative(
                                Way.FLAG_OFF,
                                Optional.of(flag),
                                "turn off flag " + flag + ", which guards this change"));
    }

    private static Alternative flagBack(ChangeSeen change) {
        Optional<String> flag = change.release().guardFlag();
        return new Alternative(
                Way.FLAG_OFF,
                flag,
                "put flag " + flag.orElse("of \"" + change.title() + "\"") + " back to what it was before "
                        + MOMENT.format(change.when().startedAt()));
    }

    private List<Alternative> push(ChangeSeen change) {
        String job = change.service();
        boolean stoppable =
                question.graph().find(job).flatMap(ServiceSeen::stopText).isPresent();
        String stop = "halt the data pushes of " + job + (stoppable ? "" : "; no stop button is on file");
        return List.of(
                new Alternative(Way.HALT_DATA_PUSH, Optional.of(job), stop),
                new Alternative(
                        Way.DATA_ROLLBACK,
                        Optional.of(job),
                        "then put back the data from before "
                                + MOMENT.format(change.when().startedAt())));
    }

    private static List<Alternative> migration(ChangeSeen change) {
        return List.of(
                new Alternative(
                        Way.ROLLBACK_MIGRATION,
                        Optional.of(change.service()),
                        "run the way down of migration \"" + change.title() + "\", if it has one"),
                fixForward(change, "fix it forward; never revert the code alone"));
    }

    private Alternative settings(ChangeSeen change) {
        String how = question.graph()
                .find(change.service())
                .flatMap(ServiceSeen::revertText)
                .map(text -> ": " + text)
                .orElse("");
        return new Alternative(
                Way.CONFIG_REVERT,
                Optional.of(change.service()),
                "put \"" + change.title() + "\" on " + change.service() + " back to what stood before "
                        + MOMENT.format(change.when().startedAt()) + how);
    }

    private List<ChangeSeen> undoneWith(ChangeSeen change) {
        List<ChangeSeen> undone = history(change).from(change);
        return undone.isEmpty() ? List.of(change) : undone;
    }

    private History history(ChangeSeen change) {
        return History.of(change.kind(), byService.getOrDefault(change.service(), List.of()));
    }

    /** @param lowest the change itself, or an older one, where what ran in between was behind an incident itself */
    private List<Alternative> release(
            ChangeSeen change, ChangeSeen lowest, List<ChangeSeen> undone, List<String> blocks) {
        List<Alternative> ways = new ArrayList<>();
        if (change.release().rollback()) {
            ways.add(new Alternative(
                    Way.ROLL_FORWARD,
                    change.release().previousVersion(),
                    "go forward again to "
                            + change.release().previousVersion().orElse("the version before this rollback")));
            ways.add(fixForward(change, "or fix what made the rollback necessary"));
            return ways;
        }
        if (change.running()) {
            ways.add(new Alternative(
                    Way.HALT_ROLLOUT,
                    Optional.of(change.service()),
                    "halt the rollout of " + change.service() + " " + Blocks.named(change) + ", then decide"));
        }
        if (blocks.isEmpty()) {
            ways.add(goBack(change, lowest, undone));
            return ways;
        }
        ways.add(fixForward(change, "going back is not safe (" + String.join("; ", blocks) + "): fix forward"));
        return ways;
    }

    private Alternative goBack(ChangeSeen change, ChangeSeen lowest, List<ChangeSeen> undone) {
        Optional<String> target = history(change).versionBefore(lowest);
        int back = undone.size();
        String where = change.service() + " " + target.orElse("as it was before \"" + lowest.title() + "\"");
        String because = lowest.equals(change)
                ? ""
                : "; below " + Blocks.named(lowest) + ", which was behind an incident itself";
        return new Alternative(
                back == 1 ? Way.REVERT_PREVIOUS : Way.REVERT_N_BACK,
                target,
                "go back to " + where + " (" + back + " back): undoes " + back + (back == 1 ? " change" : " changes")
                        + because
                        + "; last known good until "
                        + MOMENT.format(lowest.when().startedAt()));
    }

    private static Alternative fixForward(ChangeSeen change, String text) {
        return new Alternative(Way.FIX_FORWARD, Optional.of(change.service()), text);
    }
}

package dev.evenkeel.mitigation.act;

import java.util.Objects;
import java.util.Optional;

/**
 * What is wanted of production, whoever can do it.
 *
 * @param service by the catalogue's name; one deed at a time is done to it
 * @param target the version to go to, or where the flag is to stand; empty for a halt
 * @param from the version that runs, to go forward to again
 * @param flag which flag, where it is about one
 */
public record Wanted(
        Deed deed, String service, Optional<String> target, Optional<String> from, Optional<FlagPlace> flag) {

    /** The state of what has been halted. */
    public static final String HALTED = "halted";

    public Wanted {
        Objects.requireNonNull(deed);
        Objects.requireNonNull(service);
        Objects.requireNonNull(target);
        Objects.requireNonNull(from);
        if (flag.isPresent() != (deed == Deed.FLAG_OFF)) {
            throw new IllegalArgumentException("a flag belongs to a deed about a flag, and to no other");
        }
    }

    /** To have this version run. */
    public static Wanted version(String service, String target, Optional<String> from) {
        return new Wanted(Deed.REVERT, service, Optional.of(target), from, Optional.empty());
    }

    /** To have this flag stand there: {@code on}, {@code off} or another stage. */
    public static Wanted flag(FlagPlace flag, String service, String target) {
        return new Wanted(Deed.FLAG_OFF, service, Optional.of(target), Optional.empty(), Optional.of(flag));
    }

    /** To have this service's pushes and jobs stand still. */
    public static Wanted halt(String service) {
        return new Wanted(Deed.HALT, service, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** The state it is about once it is done. */
    public String state() {
        return target.orElse(HALTED);
    }

    /** The state it is in as far as anybody knows, where it is not as wanted. */
    public String stateBefore() {
        return from.orElse("another version");
    }

    /** As something to do: "put checkout on 1041". */
    public String words() {
        return switch (deed) {
            case REVERT -> "put " + service + " on " + state();
            case FLAG_OFF -> "turn flag " + flagKey() + " " + state() + where();
            case HALT -> "halt " + service;
        };
    }

    /** That it stands so: "checkout is on 1041", "flag new-basket is off in production". */
    public String standing(String state) {
        return sentence("is", state);
    }

    /** That it has not moved: "checkout is still on 1043". */
    public String stillStanding(String state) {
        return sentence("is still", state);
    }

    private String sentence(String is, String state) {
        return switch (deed) {
            case REVERT -> service + " " + is + " on " + state;
            case FLAG_OFF -> "flag " + flagKey() + " " + is + " " + state + where();
            case HALT -> service + " " + is + " " + state;
        };
    }

    /** The same thing brought to another state; empty where that cannot be asked for. */
    public Optional<Wanted> backTo(String state) {
        return switch (deed) {
            case REVERT -> Optional.of(version(service, state, target));
            case FLAG_OFF -> Optional.of(flag(flag.orElseThrow(), service, state));
            case HALT -> Optional.empty();
        };
    }

    private String flagKey() {
        return flag.map(FlagPlace::key).orElse("");
    }

    private String where() {
        return flag.flatMap(FlagPlace::environment).map(place -> " in " + place).orElse("");
    }
}

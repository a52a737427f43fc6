package dev.evenkeel.slack.command;

import java.util.List;

/** A verb after {@code /incident}. Each is a bean; {@link #run} is called within one transaction with everything it changes. */
public interface Verb {

    /** The verb, in lower case. */
    String name();

    /** Other words for it. */
    default List<String> aliases() {
        return List.of();
    }

    /** What is typed: the verb and its arguments, as in {@code update TEXT}. */
    String usage();

    /** What it does, in a few words, without a full stop. */
    String does();

    /** Whether it acts on an incident, so that one has to be at hand. */
    default boolean needsIncident() {
        return true;
    }

    /** Whether anything may follow it. Where not, {@link #run} is called without arguments only. */
    default boolean takesArguments() {
        return true;
    }

    /** Does it. Bad arguments change nothing and are answered by a sentence that says what to type instead. */
    Reply run(Said said);
}

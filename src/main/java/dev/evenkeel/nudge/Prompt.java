package dev.evenkeel.nudge;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import dev.evenkeel.chat.Text;
import dev.evenkeel.incident.Severity;
import dev.evenkeel.incident.Status;
import dev.evenkeel.nudge.rule.Rung;

/**
 * A question the bot asks in the course of an incident. One bean per question; all state is in rows, so that a prompt says only what is
 * wanted, how it is put and what an answer does.
 */
public interface Prompt {

    /** Its public id, such as {@code checkin}. */
    String id();

    /** What one and several of them are called: {@code check-in}, {@code check-ins}. */
    Noun noun();

    Audience audience();

    /** Lower is asked first where several are due. */
    int urgency();

    /** Outside these statuses it is neither asked nor left standing. */
    Set<Status> phases();

    /** When it is first due, as the catalogue has it; empty where it is not asked at this severity. */
    Optional<Duration> first(Severity severity);

    /** Ids of its answers, in the order of their buttons. */
    List<String> answers();

    /** What it wants asked, from the state of the incident alone: an open question not wanted any more is taken back. */
    List<Wanted> wanted(Scene scene);

    /** How it is put, looked at again in the moment of asking. */
    Turn turn(Scene scene, String subject);

    /** What happens without an answer. */
    default List<Rung> ladder(Scene scene) {
        return List.of();
    }

    /** The time between two of them, where it comes again and again; else zero. */
    default Duration rhythm(Scene scene) {
        return Duration.ZERO;
    }

    /** Whether only whom it is addressed to may answer. */
    default boolean addresseeOnly() {
        return false;
    }

    /** Carries an answer out, within the caller's transaction. */
    Effect answer(Given given);

    /** What a prompt is called. */
    record Noun(String one, String many) {}

    /**
     * A question to be asked.
     *
     * @param subject what it is about where there can be several at a time, else empty
     * @param dueAt when
     * @param exempt whether it may be asked although another question was asked just before: a promise to the outside, a question that
     *     follows from what somebody just did or answered, or nobody in command
     */
    record Wanted(String subject, Instant dueAt, boolean exempt) {
        public static Wanted at(Instant dueAt) {
            return new Wanted("", dueAt, false);
        }
    }

    /** What to do with a question that is due. */
    sealed interface Turn {}

    /**
     * Ask it.
     *
     * @param to the person asked, where it is not simply the holder of the role
     * @param about what an answer needs to know again
     */
    record Ask(Text question, Text why, List<Option> options, Optional<String> to, Map<String, String> about)
            implements Turn {
        public Ask(Text question, Text why, List<Option> options) {
            this(question, why, options, Optional.empty(), Map.of());
        }
    }

    /** There is nothing to ask now; look again then. */
    record NotYet(Instant lookAgain) implements Turn {}

    /**
     * A way to answer.
     *
     * @param answer its id
     * @param label on the button, at most 75 characters
     * @param kind what is pressed
     */
    record Option(String answer, String label, Kind kind) {
        public static Option plain(String answer, String label) {
            return new Option(answer, label, Kind.PLAIN);
        }

        public static Option first(String answer, String label) {
            return new Option(answer, label, Kind.PRIMARY);
        }

        public static Option person(String answer, String label) {
            return new Option(answer, label, Kind.PERSON);
        }

        /** What is pressed. */
        public enum Kind {
            PLAIN,
            PRIMARY,
            PERSON
        }
    }
}

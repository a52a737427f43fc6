package dev.evenkeel.mitigation.lever;

import dev.evenkeel.mitigation.act.Order;

/** Whether a lever can do what is wanted. */
public sealed interface Reach {

    /** It can. */
    record Ready(Order order) implements Reach {}

    /**
     * It could, once something is set.
     *
     * @param sentence which setting is missing, for people
     */
    record Missing(String sentence) implements Reach {}

    /** This is nothing for it. */
    record NotMine() implements Reach {}
}

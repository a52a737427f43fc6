package dev.evenkeel.mitigation.lever.flag;

import dev.evenkeel.mitigation.act.Order;
import dev.evenkeel.mitigation.lever.Stand;

/** The two states that a flag service can be asked for. */
final class OnOff {

    static final String ON = "on";
    static final String OFF = "off";

    private OnOff() {}

    static boolean is(String state) {
        return state.equals(ON) || state.equals(OFF);
    }

    static Stand stand(Order order, boolean on) {
        String state = on ? ON : OFF;
        return new Stand.At(state, state.equals(order.wanted().state()));
    }
}

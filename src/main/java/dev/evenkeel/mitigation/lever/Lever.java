package dev.evenkeel.mitigation.lever;

import java.time.Duration;

import dev.evenkeel.mitigation.act.Errand;
import dev.evenkeel.mitigation.act.Order;
import dev.evenkeel.mitigation.act.Wanted;
import dev.evenkeel.provider.Reply;

/**
 * One kind of outside in which a way back can be walked. Each is a bean. It decides nothing: it is given what a person confirmed, and calls
 * only hosts that the catalogue and the settings name.
 */
public interface Lever {

    /** Its name on stored orders; never changes. */
    String name();

    /** Whether it can do this as things are set up. Calls nobody. */
    Reach reach(Wanted wanted);

    /** Looks how things stand before anything is done, so that it can be put back. */
    Reply<Stand> before(Order order);

    /** Does it, once. */
    Reply<Taken> pull(Order order, Errand errand);

    /** Looks how things stand after a press; asked again and again until it is as wanted. */
    Reply<Stand> after(Order order, Trace trace);

    /** How long after its yes it may take until the outside stands as wanted. */
    default Duration patience() {
        return Duration.ofSeconds(30);
    }

    /** How long to wait between two looks. */
    default Duration rhythm() {
        return Duration.ofSeconds(2);
    }
}

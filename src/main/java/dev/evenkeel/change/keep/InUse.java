package dev.evenkeel.change.keep;

import java.util.Collection;
import java.util.Set;

/** A room that refers to changes, for those that are about to be forgotten. */
public interface InUse {

    /**
     * Which of these have to stay.
     *
     * @param refs each a {@code Change.ref()}, a few hundred at most
     */
    Set<String> among(Collection<String> refs);
}

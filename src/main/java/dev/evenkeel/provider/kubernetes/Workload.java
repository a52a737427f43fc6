package dev.evenkeel.provider.kubernetes;

import java.util.List;
import java.util.Optional;

/**
 * One Deployment, as it was seen.
 *
 * @param revision it is at
 * @param paused it does not roll out, and cannot be rolled back
 * @param settled its newest revision runs everywhere and nothing else does
 * @param revisions that are still kept, newest first; how many is the Deployment's own limit
 */
public record Workload(
        String namespace, String name, long revision, boolean paused, boolean settled, List<Revision> revisions) {

    /** A revision that is still kept. */
    public Optional<Revision> at(long number) {
        return revisions.stream().filter(it -> it.number() == number).findFirst();
    }
}

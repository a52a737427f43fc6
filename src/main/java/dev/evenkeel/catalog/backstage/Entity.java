package dev.evenkeel.catalog.backstage;

import java.util.List;
import java.util.Optional;

import dev.evenkeel.catalog.HowTo;

/**
 * What is of use here of one entity.
 *
 * @param line where it begins, counted from 1
 * @param platform many stand on it
 * @param dependsOn what it says it needs; APIs as what they are called
 * @param dependencyOf what it says needs it
 * @param provides the APIs that others reach it by
 * @param aliases what its document says other systems call it
 * @param alsoCalled what common annotations say others call it; not worth a quarrel
 * @param handle for a group or a user: how Slack calls them
 */
record Entity(
        EntityRef ref,
        int line,
        boolean platform,
        List<EntityRef> dependsOn,
        List<EntityRef> dependencyOf,
        List<EntityRef> provides,
        Optional<EntityRef> owner,
        Optional<String> repo,
        List<String> aliases,
        List<String> alsoCalled,
        Optional<String> runbook,
        Optional<HowTo> revert,
        Optional<HowTo> stop,
        Optional<String> handle) {

    /** Something that can break and be changed: a component or a resource. */
    boolean isService() {
        return ref.kind().equals("component") || ref.kind().equals("resource");
    }
}

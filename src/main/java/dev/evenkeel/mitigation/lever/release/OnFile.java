package dev.evenkeel.mitigation.lever.release;

import java.net.URI;
import java.util.Arrays;
import java.util.Optional;

import dev.evenkeel.catalog.HowTo;
import dev.evenkeel.catalog.Service;
import dev.evenkeel.catalog.Services;
import dev.evenkeel.mitigation.act.Deed;
import dev.evenkeel.mitigation.act.Wanted;

/**
 * The way back of a service that the catalogue names a system for: its method is the system's name, and its address the page of the
 * thing there. Of the address only the names in it are used; where the system is, its settings say.
 */
final class OnFile {

    private final URI page;

    private OnFile(URI page) {
        this.page = page;
    }

    /** Empty where the service goes back by other means, or this is no going back to a version. */
    static Optional<OnFile> of(Services services, Wanted wanted, String system) {
        return wanted.deed() != Deed.REVERT
                ? Optional.empty()
                : services.findByNameOrAlias(wanted.service())
                        .flatMap(Service::revert)
                        .filter(how ->
                                how.method().filter(system::equalsIgnoreCase).isPresent())
                        .flatMap(HowTo::url)
                        .map(url -> new OnFile(URI.create(url.strip())));
    }

    /** The path, without slashes at its ends. */
    String path() {
        return Optional.ofNullable(page.getPath()).orElse("").replaceAll("^/+|/+$", "");
    }

    /** A named value behind the question mark. */
    Optional<String> named(String name) {
        return Arrays.stream(Optional.ofNullable(page.getQuery()).orElse("").split("&"))
                .filter(pair -> pair.startsWith(name + "="))
                .map(pair -> pair.substring(name.length() + 1))
                .filter(value -> !value.isBlank())
                .findFirst();
    }
}

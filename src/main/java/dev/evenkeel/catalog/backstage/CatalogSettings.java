package dev.evenkeel.catalog.backstage;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where the catalogue is read from. */
@Singleton
class CatalogSettings {

    private final List<String> addresses;
    private final Duration every;

    /**
     * @param addresses paths and addresses of documents, or of a Backstage server's list of entities
     * @param every how long to wait until all of them are read again; more spares the servers, less brings news sooner
     */
    @Inject
    CatalogSettings(
            @ConfigProperty(name = "evenkeel.catalog") Optional<List<String>> addresses,
            @ConfigProperty(name = "evenkeel.catalog-every", defaultValue = "PT10M") Duration every) {
        this.addresses = addresses.orElse(List.of()).stream()
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .distinct()
                .toList();
        this.every = every;
    }

    List<String> addresses() {
        return addresses;
    }

    Duration every() {
        return every;
    }
}

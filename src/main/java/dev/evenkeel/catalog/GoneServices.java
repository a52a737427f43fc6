package dev.evenkeel.catalog;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Services that no document names any more. They stay while somebody may still speak of them. */
@ApplicationScoped
public class GoneServices {

    private final Services services;

    @Inject
    GoneServices(Services services) {
        this.services = services;
    }

    /** What they are called. */
    @Transactional
    public List<String> names() {
        return services.rows().stream()
                .filter(row -> row.goneAt().isPresent())
                .map(row -> services.read(row).name())
                .toList();
    }

    /** Takes one out of the catalogue, if it is still gone. */
    @Transactional
    public void forget(String name) {
        services.row(name).filter(row -> row.goneAt().isPresent()).ifPresent(services::delete);
        services.changed();
    }
}

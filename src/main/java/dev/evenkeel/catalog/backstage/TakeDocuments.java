package dev.evenkeel.catalog.backstage;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.jboss.logging.Logger;

import dev.evenkeel.catalog.StandImported;
import dev.evenkeel.catalog.StandImported.Imported;
import dev.evenkeel.people.Team;
import dev.evenkeel.provider.backstage.EntityDocuments;

/**
 * Makes the catalogue what the documents say. Each is taken whole or refused whole; in place of one that is refused stands what it said
 * when it was last right.
 */
@ApplicationScoped
class TakeDocuments {

    private static final Logger LOG = Logger.getLogger(TakeDocuments.class);

    private final CatalogueDocuments documents;
    private final StandImported standImported;
    private final Team team;
    private final InstantSource clock;

    @Inject
    TakeDocuments(CatalogueDocuments documents, StandImported standImported, Team team, InstantSource clock) {
        this.documents = documents;
        this.standImported = standImported;
        this.team = team;
        this.clock = clock;
    }

    /** One document that is to count. */
    private record Counted(String address, List<Entity> entities) {}

    /** Takes them in, in this order; a name that two of them claim belongs to the first. */
    @Transactional
    public void all(List<Found> found) {
        Instant now = clock.instant();
        standImported.lock();
        Map<String, EntityRef> taken = new HashMap<>();
        List<Counted> counted = new ArrayList<>();
        for (Found one : found) {
            DocumentRow row = documents.row(one.address()).orElseGet(() -> new DocumentRow(team.id(), one.address()));
            Optional<String> before = row.state().complaint();
            entities(one, row, taken, now).ifPresent(entities -> counted.add(new Counted(one.address(), entities)));
            documents.persist(row);
            row.state()
                    .complaint()
                    .filter(why -> before.filter(why::equals).isEmpty())
                    .ifPresent(why -> LOG.warnf(
                            "The catalogue at %s is refused: %s. What it said before stays; it is read again in a while.",
                            one.address(), why));
        }
        List<String> addresses = found.stream().map(Found::address).toList();
        documents.rows().stream()
                .filter(row -> !addresses.contains(row.address()))
                .forEach(documents::delete);
        standImported.stand(services(counted), now);
    }

    /** What counts of a document: what it says, else what it said when it was last right. */
    private static Optional<List<Entity>> entities(
            Found found, DocumentRow row, Map<String, EntityRef> taken, Instant now) {
        String complaint = found.complaint().orElse("it was not read");
        if (found.text().isPresent()) {
            try {
                List<Entity> entities = read(found.text().get(), taken);
                row.isGood(found.text().get(), now);
                return Optional.of(entities);
            } catch (WrongDocument wrong) {
                complaint = EntityDocuments.isServer(found.address()) ? wrong.getMessage() : wrong.inWords();
            }
        }
        row.isWrong(complaint, now);
        try {
            return row.document().isPresent() ? Optional.of(read(row.document().get(), taken)) : Optional.empty();
        } catch (WrongDocument takenByNow) {
            return Optional.empty();
        }
    }

    private static List<Entity> read(String text, Map<String, EntityRef> taken) throws WrongDocument {
        List<Entity> entities = ReadEntities.of(text);
        AsServices.refuseTaken(entities, taken);
        return entities;
    }

    private static List<Imported> services(List<Counted> counted) {
        AsServices asServices = new AsServices(
                counted.stream().flatMap(one -> one.entities().stream()).toList());
        List<Imported> services = new ArrayList<>();
        for (Counted one : counted) {
            one.entities().stream()
                    .filter(Entity::isService)
                    .forEach(entity -> services.add(new Imported(asServices.of(entity), one.address())));
        }
        return services;
    }
}

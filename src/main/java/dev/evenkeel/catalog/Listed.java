package dev.evenkeel.catalog;

import java.time.Instant;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/**
 * A service and how it came into the catalogue.
 *
 * @param origin the address of the document it was read from; empty when it was put by hand
 * @param goneAt since when no document names it any more
 */
public record Listed(@JsonUnwrapped Service service, Optional<String> origin, Optional<Instant> goneAt) {}

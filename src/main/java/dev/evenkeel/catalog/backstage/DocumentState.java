package dev.evenkeel.catalog.backstage;

import java.time.Instant;
import java.util.Optional;

/**
 * How one document of the catalogue stands.
 *
 * @param address its path or where it is fetched
 * @param readAt when it was last looked at
 * @param goodAt when it could last be used; what it said then is what stands
 * @param complaint why it was refused when it was last looked at; empty when it was not
 */
public record DocumentState(String address, Instant readAt, Optional<Instant> goodAt, Optional<String> complaint) {}

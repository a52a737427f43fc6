package dev.evenkeel.catalog.backstage;

import java.util.Optional;

/**
 * What was found at one address.
 *
 * @param text empty when it could not be had
 * @param complaint why not
 */
record Found(String address, Optional<String> text, Optional<String> complaint) {}

package dev.evenkeel.mitigation.act;

import java.util.Optional;

/** An act to be put before everybody; the fields are those of {@link Act}. */
public record Proposed(
        String incidentKey,
        long mitigation,
        Optional<Long> undoes,
        Order order,
        String what,
        String detail,
        String byHand,
        Optional<String> suspect) {}

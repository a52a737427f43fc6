package dev.evenkeel.sandbox.production;

import java.time.Instant;

/** Something that was asked of the make-believe production. */
record Happened(Instant at, String text) {}

package dev.evenkeel.mitigation.run;

import java.util.UUID;

/** Which press a durable call belongs to; its payload. */
record Pressed(UUID errand) {}

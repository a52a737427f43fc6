package dev.evenkeel.provider.launchdarkly;

import java.util.List;

/**
 * Entries after a time.
 *
 * @param entries oldest first
 * @param complete false where there were so many that the oldest of them were left out
 */
public record AuditEntries(List<AuditEntry> entries, boolean complete) {}

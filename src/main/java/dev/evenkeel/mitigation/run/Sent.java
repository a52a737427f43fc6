package dev.evenkeel.mitigation.run;

/**
 * What came of sending.
 *
 * @param wasSo nothing was sent: it stood as wanted already
 * @param handle null where the outside gave none
 */
record Sent(boolean wasSo, String words, String handle) {}

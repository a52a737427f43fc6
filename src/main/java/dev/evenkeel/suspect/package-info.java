/**
 * Which change is the suspect, and what is the safest fast way out. {@link dev.evenkeel.suspect.Suspects} ranks and touches nothing;
 * what it looks at stands in {@code suspect.seen}, what each sign weighs in {@code suspect.score}, the ways back in
 * {@code suspect.back}.
 */
package dev.evenkeel.suspect;

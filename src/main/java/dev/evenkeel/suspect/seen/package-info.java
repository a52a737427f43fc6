/** What the ranking looks at, as plain values. */
package dev.evenkeel.suspect.seen;

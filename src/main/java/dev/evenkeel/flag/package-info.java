/** Flags: where they stand, since when, and where they would be safe. */
package dev.evenkeel.flag;

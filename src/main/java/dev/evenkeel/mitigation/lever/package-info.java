/** The port to each outside in which a way back can be walked, and what goes through it to the client of that outside. */
package dev.evenkeel.mitigation.lever;

/**
 * What is happening and who leads. Values and the record of an incident stand here; {@code declare} begins one, {@code act} changes
 * one, {@code news} is what the rooms above hear of it, {@code channel} is what its channel shows.
 */
package dev.evenkeel.incident;

/** Before the incident: what has a way back, when it was last proven, and what is missing. */
package dev.evenkeel.mitigation.ready;

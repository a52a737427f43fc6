/** What is asked again and again. */
package dev.evenkeel.prompt.cadence;

/** The clock everyone asks, and the beat. */
package dev.evenkeel.time;

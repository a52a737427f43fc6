/** Durable calls: an effect that must happen is a row, in a lane, with attempts and an outcome. */
package dev.evenkeel.work;

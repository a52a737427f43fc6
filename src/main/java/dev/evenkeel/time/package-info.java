/** The clock everyone asks. */
package dev.evenkeel.time;

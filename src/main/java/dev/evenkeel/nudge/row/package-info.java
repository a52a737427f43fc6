/** The rows of the prompt engine: what is asked, and per incident when to look again. */
package dev.evenkeel.nudge.row;

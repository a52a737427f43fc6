/** When a prompt is due, how it climbs and what is said together: values in, a decision out, nothing touched. */
package dev.evenkeel.nudge.rule;

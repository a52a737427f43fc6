/**
 * The prompt engine: what is asked of whom, when, what happens without an answer, and what an answer does. Questions are rows with a due
 * time; one beat asks them. It declares {@link dev.evenkeel.nudge.Prompt} and knows none.
 */
package dev.evenkeel.nudge;

/** What makes questions happen: the beat, the news of incidents, and what became of messages. */
package dev.evenkeel.nudge.beat;

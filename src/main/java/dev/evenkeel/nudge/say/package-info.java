/** How questions stand in the channel, and how they change there. */
package dev.evenkeel.nudge.say;

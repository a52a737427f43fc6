/** Verbs that move an incident through its life. */
package dev.evenkeel.slack.command.life;

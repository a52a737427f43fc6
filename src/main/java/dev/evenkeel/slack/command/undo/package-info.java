/** Verbs that find and take the way back. */
package dev.evenkeel.slack.command.undo;

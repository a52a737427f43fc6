/** Verbs to begin with: declare, see how it stands, find help. */
package dev.evenkeel.slack.command.start;

/** Verbs that say who leads. */
package dev.evenkeel.slack.command.lead;

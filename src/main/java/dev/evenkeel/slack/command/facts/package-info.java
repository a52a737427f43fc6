/** Verbs that correct what is known of an incident. */
package dev.evenkeel.slack.command.facts;

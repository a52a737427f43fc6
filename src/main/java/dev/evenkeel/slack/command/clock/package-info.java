/** Verbs that answer the clocks: updates, and what the bot asked. */
package dev.evenkeel.slack.command.clock;

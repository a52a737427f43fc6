/**
 * The way in. A request is verified over its raw body before anything is parsed, kept as a row, answered, and handled after that: once
 * in effect, in one transaction with the completion of its row.
 */
package dev.evenkeel.slack.inbox;

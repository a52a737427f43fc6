/** Finds the one class that handles what Slack sent: Bolt tells requests apart, beans do the work. */
package dev.evenkeel.slack.route;

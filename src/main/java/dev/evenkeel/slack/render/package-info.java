/** Messages and forms in Slack's own notation. Text from outside is escaped here, once, and cut to what Slack takes. */
package dev.evenkeel.slack.render;

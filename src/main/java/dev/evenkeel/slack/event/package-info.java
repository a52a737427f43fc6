/** What Slack tells by itself: messages, reactions, pins, mentions, channels renamed or archived. */
package dev.evenkeel.slack.event;

/**
 * The only way out to Slack: carries out what the chat has to say, believes nothing but Slack's own body, and finds out what became of
 * a call whose answer was lost.
 */
package dev.evenkeel.slack.gateway;

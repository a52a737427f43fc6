/** What choosing an entry of Slack's own menus does. */
package dev.evenkeel.slack.shortcut;

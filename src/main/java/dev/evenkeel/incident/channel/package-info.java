/** What an incident's channel shows of it: the summary card, the topic, a line for every change. */
package dev.evenkeel.incident.channel;

/** Who else hears of an incident: one message in the announce channel, kept up to date. */
package dev.evenkeel.announcement;

/** One class for each verb after {@code /incident}, in sub-packages by theme; each with the words people read. */
package dev.evenkeel.slack.command;

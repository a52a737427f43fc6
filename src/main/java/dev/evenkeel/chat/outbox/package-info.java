/** The bot's voice as rows of the outbox, and what those who carry them out need to know. */
package dev.evenkeel.chat.outbox;

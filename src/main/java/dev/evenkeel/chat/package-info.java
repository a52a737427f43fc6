/**
 * How the bot speaks, without naming where: messages, forms and rooms as values, each utterance a durable call. Text from outside
 * stays marked as such until it is rendered, and is escaped there, once.
 */
package dev.evenkeel.chat;

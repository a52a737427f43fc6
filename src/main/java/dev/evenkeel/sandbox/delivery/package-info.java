/** What is sent to the bot, what came of it, and what is made to go wrong. */
package dev.evenkeel.sandbox.delivery;

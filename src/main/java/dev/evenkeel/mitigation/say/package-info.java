/** What the bot says of acts: the card with its button and dialog, that somebody pressed, and what came of it. */
package dev.evenkeel.mitigation.say;

/** Real incidents as data, and one player that drives the bot through a port as people would. */
package dev.evenkeel.story;

/** A Slack workspace for trying, drilling and testing; it speaks to the bot only over HTTP. */
package dev.evenkeel.sandbox;

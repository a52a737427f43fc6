/** What GitHub tells by its webhooks. */
package dev.evenkeel.provider.github.event;

/** Whatever has no client of its own: a signed call to an address that catalogue or configuration name. */
package dev.evenkeel.provider.webhook;

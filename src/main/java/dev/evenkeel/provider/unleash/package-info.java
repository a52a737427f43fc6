/** Unleash: what a feature flag is set to where, turning it off and on, and what happened to flags. */
package dev.evenkeel.provider.unleash;

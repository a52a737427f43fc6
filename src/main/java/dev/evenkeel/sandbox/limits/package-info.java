/** Slack's published limits. */
package dev.evenkeel.sandbox.limits;

/** Slack's Web API. */
package dev.evenkeel.sandbox.api;

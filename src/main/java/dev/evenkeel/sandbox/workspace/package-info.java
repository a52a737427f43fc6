/** What a Slack workspace holds. */
package dev.evenkeel.sandbox.workspace;

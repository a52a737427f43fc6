/** The Web API: the one class that calls it, the pace it keeps, and what its answers mean. */
package dev.evenkeel.slack.wire;

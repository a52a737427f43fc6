/** The methods of the Web API that the sandbox knows, grouped as Slack groups them. */
package dev.evenkeel.sandbox.api.method;

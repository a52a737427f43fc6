/** LaunchDarkly: what a flag is where, turning it off and on, and its audit log. */
package dev.evenkeel.provider.launchdarkly;

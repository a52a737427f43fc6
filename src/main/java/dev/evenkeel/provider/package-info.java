/** The outside systems, one sub-package each: what they say and how they are spoken to. Knows nothing of incidents. */
package dev.evenkeel.provider;

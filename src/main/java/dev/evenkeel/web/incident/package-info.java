/** Incidents over REST: declaring one, reading it and its parts. A private incident does not exist for who may not read it. */
package dev.evenkeel.web.incident;

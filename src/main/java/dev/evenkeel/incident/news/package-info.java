/** What happened to an incident, for the rooms above. Fired in the transaction that did it. */
package dev.evenkeel.incident.news;

/** What people do to an incident, one verb a class. Each answers done, already, or refused with a sentence. */
package dev.evenkeel.incident.act;

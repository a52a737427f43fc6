/** How an incident begins: once, however often it is asked for, and with its channel on the way. */
package dev.evenkeel.incident.declare;

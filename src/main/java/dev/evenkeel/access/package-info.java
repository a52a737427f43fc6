/** Who may see an incident, and so act on it. */
package dev.evenkeel.access;

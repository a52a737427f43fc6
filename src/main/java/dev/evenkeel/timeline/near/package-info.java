/** What monitoring said of an incident's services. */
package dev.evenkeel.timeline.near;

/** What happened near an incident's services, by the news of the rooms that know of it. */
package dev.evenkeel.timeline.near;

/** How durable calls wait and are carried out: lanes, claims, tries and their results. For the room {@code work} itself. */
package dev.evenkeel.work.lane;

/** Collects the account of one incident from the rooms that keep its parts. */
package dev.evenkeel.postmortem.collect;

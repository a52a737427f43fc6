/** A way back that the bot walks itself: what is to be done, to which outside, where it stands, and how each outside is reached. */
package dev.evenkeel.mitigation.act;

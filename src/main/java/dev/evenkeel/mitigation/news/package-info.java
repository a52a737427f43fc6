/** What this room tells those above it. */
package dev.evenkeel.mitigation.news;

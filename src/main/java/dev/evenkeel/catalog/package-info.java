/** Services: what they depend on, who owns them, how they are undone and stopped. */
package dev.evenkeel.catalog;

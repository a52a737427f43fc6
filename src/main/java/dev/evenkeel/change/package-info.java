/** What changed in production, of any kind, each with its way back. */
package dev.evenkeel.change;

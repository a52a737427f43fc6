/** How long changes are kept, and which stay longer. */
package dev.evenkeel.change.keep;

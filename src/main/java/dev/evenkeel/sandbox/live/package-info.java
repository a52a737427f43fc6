/** What one person sees, whole at first and then as it changes. */
package dev.evenkeel.sandbox.live;

/** What is asked about changes and taking them back. */
package dev.evenkeel.prompt.change;

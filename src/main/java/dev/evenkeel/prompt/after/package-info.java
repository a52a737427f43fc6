/** What is asked when it is over. */
package dev.evenkeel.prompt.after;

/** What is asked when it gets better. */
package dev.evenkeel.prompt.recovery;

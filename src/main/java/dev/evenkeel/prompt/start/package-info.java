/** What is asked when an incident begins. */
package dev.evenkeel.prompt.start;

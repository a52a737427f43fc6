/** What is asked about telling others. */
package dev.evenkeel.prompt.comms;

/** Senders that push to us, each with its own signature. */
package dev.evenkeel.web.hook;

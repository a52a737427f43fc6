/** The ground every client of an outside system stands on: one way to send, one way to read what comes back. */
package dev.evenkeel.provider.http;

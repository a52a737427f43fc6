/** Backstage: documents that describe a catalogue, and the server that lists them. */
package dev.evenkeel.provider.backstage;

/** Acting as a person, and looking at what a person would see. */
package dev.evenkeel.sandbox.drive;

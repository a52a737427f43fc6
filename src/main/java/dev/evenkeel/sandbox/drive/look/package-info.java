/** What a person would see. */
package dev.evenkeel.sandbox.drive.look;

/** Buttons, menus and fields, and what is put into them. */
package dev.evenkeel.sandbox.drive.fill;

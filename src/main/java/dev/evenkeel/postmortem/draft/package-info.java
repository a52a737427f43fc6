/** The draft as data: what is known, who said so, and what is missing. Its text is plain and unescaped; each form escapes it once. */
package dev.evenkeel.postmortem.draft;

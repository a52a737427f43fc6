/** Lays a draft out as a document and gives it the form it is read in; every form has its one place that escapes. */
package dev.evenkeel.postmortem.render;

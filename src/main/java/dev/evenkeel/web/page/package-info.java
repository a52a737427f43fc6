/** Pages for people: calm, light and dark, without scripts. */
package dev.evenkeel.web.page;

/** The suspects of an incident as a card in its channel, drawn again when what is known changes. */
package dev.evenkeel.mitigation.suggest;

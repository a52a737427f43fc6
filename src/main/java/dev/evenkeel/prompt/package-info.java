/** What the bot asks: one class per prompt of the catalogue, in sub-packages by its group. */
package dev.evenkeel.prompt;

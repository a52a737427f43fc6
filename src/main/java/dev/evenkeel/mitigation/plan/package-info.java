/** Plans: a way back put before everybody, with what it undoes, who walks it, and the button that does where the bot can. */
package dev.evenkeel.mitigation.plan;

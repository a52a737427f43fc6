/** The ledger of an incident: what happened, who said so, and when. Listens to the news of the rooms below. */
package dev.evenkeel.timeline;

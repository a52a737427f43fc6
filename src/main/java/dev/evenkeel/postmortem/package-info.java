/** From the ledger to a draft somebody can finish: collected, written, rendered and handed over. */
package dev.evenkeel.postmortem;

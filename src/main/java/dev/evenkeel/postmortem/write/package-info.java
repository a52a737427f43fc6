/** Writes a draft from an account, without touching anything: same account, same draft. */
package dev.evenkeel.postmortem.write;

/** Everything that was recorded about one incident, as plain values: what a draft is written from, and nothing else is. */
package dev.evenkeel.postmortem.account;

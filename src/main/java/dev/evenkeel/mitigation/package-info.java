/** Ways out of an incident: proposed, tried, judged; and the next older suspect when one did not help. */
package dev.evenkeel.mitigation;

/** Whether this node can do its work: questions with answers that can be no. Trouble of Slack or a provider shows elsewhere. */
package dev.evenkeel.web.health;

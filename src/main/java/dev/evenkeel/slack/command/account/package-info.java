/** Verbs that write down what happened, and give account of it. */
package dev.evenkeel.slack.command.account;

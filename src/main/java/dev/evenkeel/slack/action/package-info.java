/** What pressing a button or choosing from a list does. */
package dev.evenkeel.slack.action;

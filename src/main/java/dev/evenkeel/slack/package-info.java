/**
 * The door to Slack. In: signed requests, kept in a durable inbox, each handled once by one class: a verb in {@code command}, a button in
 * {@code action}, a form in {@code view}, news in {@code event}. Out: what the rooms below have to say.
 */
package dev.evenkeel.slack;

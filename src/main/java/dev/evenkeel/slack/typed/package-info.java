/** Reads what people type after {@code /incident}: pure, and never offended by anything. */
package dev.evenkeel.slack.typed;

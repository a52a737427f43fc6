package dev.evenkeel.slack.render;

/**
 * A message as Slack takes it.
 *
 * @param text for notifications, and for programs that show no blocks
 * @param blocks a JSON array; empty when the text is all there is
 */
public record Rendered(String text, String blocks) {}

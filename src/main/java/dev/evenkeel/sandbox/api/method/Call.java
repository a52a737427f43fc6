package dev.evenkeel.sandbox.api.method;

import dev.evenkeel.sandbox.http.Args;

/**
 * One call of the Web API by the bot, let in.
 *
 * @param base where the caller reaches the sandbox
 */
public record Call(Args args, String base) {}

const FAILURES = {
  http_timeout: "The bot did not answer within 3 seconds.",
  connection_failed: "The bot could not be reached.",
};

/** What went wrong though the sandbox took it, in words for the reader, or null. */
export function refusalIn(answer) {
  const { ack } = answer ?? {};
  if (!ack?.failed) {
    return null;
  }
  return FAILURES[ack.failed] ?? (ack.status ? `The bot answered with an error (${ack.status}).` : `The bot did not take it (${ack.failed}).`);
}

/** What the sandbox itself refused, in words for the reader. */
export function refusalOf(error) {
  const code = error?.code;
  if (code === "message_not_found" || code === "no_such_control") {
    return "This message has changed meanwhile.";
  }
  return error?.message || String(error);
}

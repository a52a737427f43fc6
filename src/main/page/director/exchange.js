/** What one exchange of the traffic means to who reads it. */

const FROM_BOT = ["api", "upload", "response"];

/** Who began it. */
export function direction(exchange) {
  return FROM_BOT.includes(exchange.kind) ? "bot → Slack" : "Slack → bot";
}

/** `ok`, or a word for what went wrong; `isFailure` says whether anything did. */
export function outcome(exchange) {
  if (exchange.outcome === "ok") {
    return "ok";
  }
  return exchange.outcome.replace(/^fault:/, "fault: ").replaceAll("_", " ");
}

export function isFailure(exchange) {
  return exchange.outcome !== "ok";
}

/** Whether any of what is shown of it holds the words. */
export function holds(exchange, words) {
  const wanted = words.toLowerCase();
  return [exchange.name, exchange.kind, exchange.outcome, exchange.request, exchange.response].some((part) =>
    part.toLowerCase().includes(wanted),
  );
}

/** A body as people read it: JSON on several lines, a form field by field. */
export function readable(body) {
  const json = parsed(body);
  if (json !== undefined) {
    return JSON.stringify(json, null, 2);
  }
  if (/^[\w.-]+=/.test(body)) {
    return [...new URLSearchParams(body)]
      .map(([name, value]) => `${name}: ${parsed(value) === undefined ? value : readable(value)}`)
      .join("\n");
  }
  return body;
}

function parsed(text) {
  try {
    const value = JSON.parse(text);
    return typeof value === "object" && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}

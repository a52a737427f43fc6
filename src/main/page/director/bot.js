import { Refused } from "../wire.js";

/** Tells the bot's API something and gives its answer; what it refuses is said in its own sentence. */
export function tellBot(path, body) {
  return ask(path, { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) });
}

/** Puts something into the bot's keeping, in place of what stood there. */
export function putBot(path, body) {
  return ask(path, { method: "PUT", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) });
}

/** Asks the bot's API. */
export function askBot(path) {
  return ask(path, {});
}

async function ask(path, options) {
  const answer = await fetch(`/api/v1/${path}`, options).catch(() => null);
  if (!answer) {
    throw new Refused("unreachable", "The bot does not answer. Is it still running?");
  }
  const content = await answer.json().catch(() => null);
  if (!answer.ok) {
    throw new Refused(`status ${answer.status}`, content?.detail || content?.title || `The bot answered ${answer.status}.`);
  }
  return content;
}

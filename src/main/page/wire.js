/** What the sandbox would not do, in the words to show. */
export class Refused extends Error {
  constructor(code, message) {
    super(message || code.replaceAll("_", " "));
    this.code = code;
  }
}

/** Does something as a person, as `sandbox-routes.txt` lists it, and gives the answer or throws Refused. */
export function act(route, body) {
  return ask(route, { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) });
}

/** Looks at something. */
export function look(route) {
  return ask(route, {});
}

/** Takes something away. */
export function remove(route) {
  return ask(route, { method: "DELETE" });
}

async function ask(route, options) {
  const answer = await fetch(`/sandbox/${route}`, options).catch(() => null);
  if (!answer) {
    throw new Refused("unreachable", "The sandbox does not answer. Is it still running?");
  }
  const content = await answer.json().catch(() => null);
  if (!answer.ok || content?.ok === false) {
    throw new Refused(content?.error || `status ${answer.status}`, content?.message);
  }
  return content;
}

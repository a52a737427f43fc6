import { useState } from "react";
import { act } from "../wire.js";
import { Choice, Form, Line } from "./Form.jsx";

const KINDS = [
  ["429", "429, too many requests"],
  ["500", "500, server error"],
  ["not_ok", "200 that says ok:false"],
  ["slow", "slow"],
  ["lost_answer", "done, but the answer is lost"],
  ["down", "down: no call arrives"],
  ["duplicate", "events come twice"],
  ["reorder", "events change places"],
];

const OF_EVENTS = ["duplicate", "reorder"];

const METHODS = [
  "chat.postMessage", "chat.postEphemeral", "chat.update", "conversations.create", "conversations.invite",
  "conversations.setTopic", "pins.add", "bookmarks.add", "views.open", "files.completeUploadExternal", "response_url",
];

const EVENTS = ["message", "reaction_added", "pin_added", "app_mention", "member_joined_channel", "channel_archive"];

const ERRORS = [
  "internal_error", "channel_not_found", "is_archived", "not_in_channel", "msg_too_long", "invalid_blocks",
  "invalid_auth", "token_revoked", "missing_scope", "fatal_error",
];

/** Switches one kind of trouble on. */
export function FaultForm({ onDone }) {
  const [kind, setKind] = useState("429");
  const ofEvents = OF_EVENTS.includes(kind);

  async function add(fields) {
    const fault = ofEvents ? { events: kind } : { kind };
    await act("faults", {
      ...fault,
      ...(fields.method && { method: fields.method }),
      ...(fields.retryAfter && { retryAfter: Number(fields.retryAfter) }),
      ...(fields.error && { error: fields.error }),
      ...(fields.seconds && { delayMillis: Math.round(Number(fields.seconds) * 1000) }),
      ...(fields.minutes && { minutes: Number(fields.minutes) }),
      ...(fields.times && { times: Number(fields.times) }),
    });
    onDone();
    return "It is on.";
  }

  return (
    <Form title="Switch a fault on" send="Switch on" onSend={add}>
      <Choice label="Fault" name="kind" options={KINDS} value={kind} onChange={(event) => setKind(event.target.value)} />
      <Line
        label={ofEvents ? "Event" : "Method"}
        name="method"
        options={ofEvents ? EVENTS : METHODS}
        placeholder={ofEvents ? "every event" : "every method"}
      />
      {kind === "429" && <Line label="Retry-After, seconds" name="retryAfter" type="number" min="1" defaultValue="5" />}
      {kind === "not_ok" && <Line label="Error" name="error" options={ERRORS} defaultValue="internal_error" />}
      {kind === "slow" && <Line label="Seconds" name="seconds" type="number" min="0.1" step="0.1" defaultValue="4" />}
      <Line label="Minutes" name="minutes" type="number" min="1" placeholder="until healed" />
      <Line label="Times" name="times" type="number" min="1" placeholder="always" />
    </Form>
  );
}

import { look } from "../wire.js";
import { askBot, tellBot } from "./bot.js";
import { Choice, Form, Line } from "./Form.jsx";
import { reachable, runs } from "./production.js";
import { minutesBefore } from "./time.js";

const KINDS = [
  ["deploy", "deploy"],
  ["config_change", "config change"],
  ["data_push", "data push"],
  ["infra_change", "infrastructure"],
  ["migration", "migration"],
  ["manual_operation", "by hand"],
];

const CHECKS = [
  ["passed", "all passed"],
  ["skipped", "QA skipped"],
  ["failed", "CI failed"],
];

const USUAL_SERVICE = "checkout";

/** Tells the bot of a change, as the pipeline that made it would. */
export function ChangeForm({ services }) {
  async function push(fields) {
    const { now } = await look("clock");
    const service = fields.service || services[0] || USUAL_SERVICE;
    const change = {
      kind: fields.kind,
      service,
      title: fields.title,
      author: fields.author,
      environment: "production",
      startedAt: minutesBefore(now, Number(fields.ago) + 2),
      finishedAt: minutesBefore(now, Number(fields.ago)),
      status: "succeeded",
      checks: checks(fields.checks),
      ...(await versions(service, fields.version)),
    };
    if (change.kind === "deploy") {
      await runs(service, change.version);
    } else {
      await reachable(service);
    }
    const { items } = await tellBot("changes", change);
    const version = change.version ? ` ${change.version}` : "";
    return `The bot knows: ${service}${version}, “${change.title}” (${items[0].status}).`;
  }

  return (
    <Form title="Push a change" send="Push" onSend={push}>
      <Choice label="Kind" name="kind" options={KINDS} />
      <Line label="Service" name="service" options={services} placeholder={services[0] || USUAL_SERVICE} />
      <Line label="Title" name="title" defaultValue="Round prices down" required />
      <Line label="Version" name="version" placeholder="one more than the last" />
      <Line label="Author" name="author" defaultValue="dee" />
      <Choice label="Checks" name="checks" options={CHECKS} />
      <Line label="Minutes ago" name="ago" type="number" min="0" max="10000" defaultValue="4" required />
    </Form>
  );
}

function checks(outcome) {
  return {
    ci: outcome === "failed" ? "failed" : "passed",
    review: "passed",
    qa: outcome === "skipped" ? "skipped" : "passed",
  };
}

/** A number that goes on from the last one of the service, unless somebody named one. */
async function versions(service, named) {
  const { items } = await askBot(`changes?service=${encodeURIComponent(service)}`);
  const last = items.find((change) => change.version)?.version || "1000";
  const next = /^\d+$/.test(last) ? String(Number(last) + 1) : undefined;
  return { version: named || next, previousVersion: last };
}

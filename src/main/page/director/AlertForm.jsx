import { act, look } from "../wire.js";
import { Choice, Form, Line } from "./Form.jsx";

const STATES = [
  ["FIRING", "firing"],
  ["RESOLVED", "resolved"],
];

/** Lets a monitoring system's own bot write an alert into a channel. */
export function AlertForm({ user, services }) {
  const usual = services[0] || "checkout";

  async function fire(fields) {
    const service = fields.service || usual;
    const channel = fields.channel.replace(/^#/, "");
    await opened(channel, user);
    const text = `[${fields.state}] ${fields.alert} on ${service}: ${fields.detail}`;
    await act("message", { bot: fields.bot, channel, text });
    return `${fields.bot} wrote into #${channel}: ${text}`;
  }

  return (
    <Form title="Fire an alert" send="Fire" onSend={fire}>
      <Line label="From" name="bot" defaultValue="Alertmanager" required />
      <Line label="Channel" name="channel" defaultValue="alerts" required />
      <Choice label="State" name="state" options={STATES} />
      <Line label="Alert" name="alert" defaultValue="HighErrorRate" required />
      <Line label="Service" name="service" options={services} placeholder={usual} />
      <Line label="What it says" name="detail" defaultValue="12 % of requests answer 5xx for 5 min" required />
    </Form>
  );
}

async function opened(name, user) {
  const { channels } = await look("state");
  if (!channels.some((channel) => channel.name === name)) {
    await act("channels", { user, name });
  }
}

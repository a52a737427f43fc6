import { tellBot } from "./bot.js";
import { Choice, Form, Line } from "./Form.jsx";
import { stands } from "./production.js";

const STAGES = [
  ["on", "on"],
  ["off", "off"],
  ["partial", "partial"],
  ["validation", "validation"],
  ["shadow", "shadow"],
];

/** Tells the bot where a flag stands, as a flag server would. */
export function FlagForm({ services }) {
  const usual = services[0] || "checkout";

  async function flip(fields) {
    const service = fields.service || usual;
    await stands(fields.key, fields.stage);
    const { items } = await tellBot("flags", {
      provider: "unleash",
      key: fields.key,
      service,
      environment: "production",
      stage: fields.stage,
      default: "off",
    });
    return `The bot knows: ${fields.key} of ${service} is ${fields.stage} (${items[0].status}).`;
  }

  return (
    <Form title="Flip a flag" send="Flip" onSend={flip}>
      <Line label="Flag" name="key" defaultValue="new-price-engine" required />
      <Line label="Service" name="service" options={services} placeholder={usual} />
      <Choice label="Stands at" name="stage" options={STAGES} />
    </Form>
  );
}

import { act } from "../wire.js";
import { askBot, putBot } from "./bot.js";

/** The make-believe production runs this version now, and the bot's catalogue knows where it takes orders. */
export async function runs(service, version) {
  await act("production", { service, version });
  await reachable(service);
}

/** Unless somebody wrote down another way, the service is reverted and stopped by signed calls to the make-believe production. */
export async function reachable(service) {
  const { items } = await askBot("services");
  const known = items.find((one) => one.name.toLowerCase() === service.toLowerCase()) || { name: service };
  if (known.revert?.url || known.stop?.url) {
    return;
  }
  const way = { method: "POST", url: `http://127.0.0.1:${location.port}/sandbox/production/orders/${encodeURIComponent(known.name)}` };
  await putBot(`services/${encodeURIComponent(known.name)}`, { ...known, revert: way, stop: way });
}

/** The flag stands so in the make-believe production's Unleash. */
export function stands(flag, stage) {
  return act("production", { flag, enabled: stage !== "off" });
}

import { askBot } from "./bot.js";
import { AlertForm } from "./AlertForm.jsx";
import { ChangeForm } from "./ChangeForm.jsx";
import { Clock } from "./Clock.jsx";
import { Faults } from "./Faults.jsx";
import { FlagForm } from "./FlagForm.jsx";
import { useRegularly } from "./regularly.js";
import { Reset } from "./Reset.jsx";

/** What can be made to happen: changes, flags, alerts, trouble with Slack, and time. */
export function Props({ user, isPlaying }) {
  const [services] = useRegularly(() => askBot("services"), 15_000);
  const names = (services?.items || []).map((service) => service.name);
  return (
    <>
      <Clock isPlaying={isPlaying} />
      <section aria-label="Happenings">
        <h3>Let something happen</h3>
        <ChangeForm services={names} />
        <FlagForm services={names} />
        <AlertForm user={user} services={names} />
      </section>
      <Faults />
      <Reset isPlaying={isPlaying} />
    </>
  );
}

import { Avatar } from "./Avatar.jsx";
import { useWorkspace } from "./context.js";
import { Menu } from "./Menu.jsx";
import { go } from "./route.js";

/** Says who one is, and changes it. */
export function Persona({ live }) {
  const { user, route } = useWorkspace();
  const items = Object.values(live.people)
    .filter(one => !one.bot && !one.deleted)
    .map(one => ({
      key: one.id,
      label: one.realName,
      detail: one.guest ? "Guest" : one.zone,
      checked: one.id === live.me.id,
      before: <Avatar name={one.realName} small />,
      run: () => go({ ...route, user: one.id }),
    }));
  return (
    <Menu className="persona" label="Be somebody else" isNamed title="Be somebody else" items={[{ heading: "Be somebody else" }, ...items]}>
      <Avatar name={live.me.realName} />
      <span>
        <small>You are </small>
        <b>{live.me.realName}</b>
      </span>
      <span className="persona-more" aria-hidden="true">▾</span>
    </Menu>
  );
}

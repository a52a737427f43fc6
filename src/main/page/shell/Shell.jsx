import "./shell.css";
import { Director, Home, ModalStack } from "./slots.jsx";

/** The whole page: the workspace at the left, what is open in the middle, a thread or the director's tools at the right. */
export function Shell() {
  const directory = { people: {}, channels: {}, groups: {}, now: null };
  const user = "U0ANA";
  return (
    <div className="shell">
      <nav className="shell-sidebar" aria-label="Workspace">
        <h1>Evenkeel sandbox</h1>
      </nav>
      <main className="shell-main">
        <Home home={null} directory={directory} user={user} />
      </main>
      <aside className="shell-side" aria-label="Director">
        <Director user={user} />
      </aside>
      <ModalStack views={[]} directory={directory} user={user} onDone={() => {}} />
    </div>
  );
}

import { useEffect, useState } from "react";
import { look } from "../wire.js";
import { useRegularly } from "./regularly.js";
import { Production } from "./Production.jsx";
import { Props } from "./Props.jsx";
import { Stories } from "./Stories.jsx";
import { Traffic } from "./Traffic.jsx";
import "./director.css";

const TABS = [
  ["stories", "Stories"],
  ["stage", "Stage"],
  ["production", "Production"],
  ["traffic", "Traffic"],
];

const KEPT = "director-tab";

/** The tools of whoever runs the workspace: stories to play, things to let happen, and what travels between it and the bot. */
export function Director({ user, onClose }) {
  const [open, setOpen] = useState(remembered);
  const [plays, trouble, lookAgain] = useRegularly(() => look("plays"), 1000);

  useEffect(() => {
    const opener = document.activeElement === document.body ? null : document.activeElement;
    if (opener) {
      document.getElementById(`director-tab-${remembered()}`).focus();
    }
    return () => opener?.focus();
  }, []);

  function choose(tab) {
    localStorage.setItem(KEPT, tab);
    setOpen(tab);
  }

  return (
    <div className="director" onKeyDown={(event) => event.key === "Escape" && onClose()}>
      <header className="director-head">
        <h2>Director</h2>
        <button className="director-plain" onClick={onClose}>
          Close
        </button>
      </header>
      <Tabs open={open} onChoose={choose} />
      <div className="director-body" role="tabpanel" id="director-panel" aria-labelledby={`director-tab-${open}`}>
        {trouble && <p className="director-refused" role="alert">{trouble}</p>}
        {open === "stories" && <Stories user={user} plays={plays} lookAgain={lookAgain} />}
        {open === "stage" && <Props user={user} isPlaying={isGoing(plays?.playing)} />}
        {open === "production" && <Production />}
        {open === "traffic" && <Traffic />}
      </div>
    </div>
  );
}

function remembered() {
  const tab = localStorage.getItem(KEPT);
  return TABS.some(([name]) => name === tab) ? tab : "stories";
}

/** Whether a story sets the workspace's time and moves its people. */
function isGoing(playing) {
  return ["playing", "paused", "stuck"].includes(playing?.state);
}

function Tabs({ open, onChoose }) {
  function move(event) {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step) {
      const place = TABS.findIndex(([name]) => name === open);
      const [next] = TABS[(place + step + TABS.length) % TABS.length];
      onChoose(next);
      document.getElementById(`director-tab-${next}`).focus();
    }
  }

  return (
    <div className="director-tabs" role="tablist" aria-label="Director" onKeyDown={move}>
      {TABS.map(([name, label]) => (
        <button
          key={name}
          id={`director-tab-${name}`}
          role="tab"
          aria-selected={name === open}
          aria-controls="director-panel"
          tabIndex={name === open ? 0 : -1}
          onClick={() => onChoose(name)}
        >
          {label}
        </button>
      ))}
    </div>
  );
}

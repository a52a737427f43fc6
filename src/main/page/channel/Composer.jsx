import { useEffect, useId, useLayoutEffect, useRef, useState } from "react";
import "./composer.css";
import { useWorkspace } from "../shell/context.js";
import { Menu } from "../shell/Menu.jsx";
import { act } from "../wire.js";
import { completion } from "./completion.jsx";
import { Completions } from "./Completions.jsx";
import { useRefusal } from "./refusal.js";

/** What was begun and not sent, by person and place. */
const drafts = new Map();

/** Where one writes: Enter sends, Shift and Enter begins a new line, the upward arrow changes what one said last. */
export function Composer({ channel, name, thread, refusal, onEditLast }) {
  const { user, directory, commands, learn, route } = useWorkspace();
  const failures = useRefusal();
  const key = `${user} ${channel.id} ${thread || ""}`;
  const [text, setText] = useState(drafts.get(key) || "");
  const [caret, setCaret] = useState(text.length);
  const [choice, setChoice] = useState({ at: 0, moved: false, closed: false });
  const [isBroadcast, setBroadcast] = useState(false);
  const box = useRef(null);
  const listId = useId();
  const found = completion(text, caret, { directory, commands, inThread: !!thread });
  const items = choice.closed ? [] : found.items;

  useEffect(() => {
    drafts.set(key, text);
  }, [key, text]);
  useEffect(() => {
    if (matchMedia("(hover: hover)").matches && !route.message) {
      box.current.focus();
    }
  }, []);
  const isCommand = text.startsWith("/");
  useEffect(() => {
    // a bot that was down when the page was opened may be up by now
    if (isCommand && commands.verbs.length === 0) {
      learn();
    }
  }, [isCommand]);
  useLayoutEffect(() => {
    box.current.style.height = "auto";
    box.current.style.height = `${Math.min(box.current.scrollHeight + 2, 240)}px`;
  }, [text]);

  const write = (next, at = next.length) => {
    setText(next);
    setCaret(at);
    setChoice({ at: 0, moved: false, closed: false });
  };
  const complete = item => {
    const next = text.slice(0, found.from) + item.insert + text.slice(caret);
    const at = found.from + item.insert.length;
    write(next, at);
    requestAnimationFrame(() => {
      box.current?.focus();
      box.current?.setSelectionRange(at, at);
    });
  };

  const send = async () => {
    const typed = text.trim();
    if (!typed) {
      return;
    }
    const problem = typed.startsWith("/") && unsuited(typed, commands.commands, thread);
    if (problem) {
      failures.show(problem);
      return;
    }
    write("");
    setBroadcast(false);
    const body = { user, channel: channel.id, text: typed };
    const sent = typed.startsWith("/")
      ? act("command", body)
      : act("message", { ...body, ...(thread && { thread, broadcast: isBroadcast }) });
    const keep = () => setText(now => now || text);
    sent.then(answer => typed.startsWith("/") && answer.ack?.failed && keep(), keep);
    await failures.of(sent);
  };

  const keyed = event => {
    if (event.nativeEvent.isComposing) {
      return;
    }
    const isPicking = items.length > 0;
    const enters = event.key === "Enter" && !event.shiftKey;
    const isWhole = items.some(item => item.insert.trim() === text.slice(found.from, caret));
    if (isPicking && (event.key === "ArrowDown" || event.key === "ArrowUp")) {
      event.preventDefault();
      const step = event.key === "ArrowDown" ? 1 : -1;
      setChoice({ ...choice, at: (choice.at + step + items.length) % items.length, moved: true });
    } else if (isPicking && (event.key === "Tab" ? !event.shiftKey : enters && (choice.moved || (!found.isCommand && !isWhole)))) {
      event.preventDefault();
      complete(items[choice.at]);
    } else if (isPicking && event.key === "Escape") {
      event.stopPropagation();
      setChoice({ ...choice, closed: true });
    } else if (enters) {
      event.preventDefault();
      send();
    } else if (event.key === "ArrowUp" && !text) {
      event.preventDefault();
      onEditLast();
    }
  };

  const label = thread ? "Reply" : `Message ${channel.kind === "direct" ? name : `#${name}`}`;
  return (
    <form className="composer" aria-label={thread ? "Reply in thread" : "New message"} onSubmit={event => { event.preventDefault(); send(); }}>
      <p className="composer-refusal" role="status">{refusal}</p>
      {items.length > 0 && <Completions id={listId} items={items} at={choice.at} onChoose={complete} />}
      {found.hint && items.length === 0 && <p className="composer-hint">{found.hint}</p>}
      <div className="composer-box">
        <Shortcuts />
        <textarea
          ref={box}
          rows={1}
          value={text}
          placeholder={label}
          aria-label={label}
          aria-autocomplete="list"
          aria-controls={items.length ? listId : undefined}
          aria-activedescendant={items.length ? `${listId}-${choice.at}` : undefined}
          onChange={event => write(event.target.value, event.target.selectionStart)}
          onSelect={event => setCaret(event.target.selectionStart)}
          onKeyDown={keyed}
        />
        <button type="submit" className="composer-send" aria-label="Send" title="Send (Enter)" disabled={!text.trim()}>
          <span aria-hidden="true">➤</span>
        </button>
      </div>
      {thread && (
        <label className="composer-broadcast">
          <input type="checkbox" checked={isBroadcast} onChange={event => setBroadcast(event.target.checked)} /> Also send to {channel.kind === "direct" ? name : `#${name}`}
        </label>
      )}
    </form>
  );
}

/** Why a command cannot be given here, or null. */
function unsuited(typed, commands, thread) {
  const word = typed.split(/\s/)[0];
  if (thread) {
    return "Commands do not work in threads. Give it in the channel, or call @evenkeel here.";
  }
  const known = commands.map(one => one.command);
  return known.length && !known.includes(word) ? `${word} is no command here; there is ${known.join(" and ")}.` : null;
}

function Shortcuts() {
  const { user, commands } = useWorkspace();
  const failures = useRefusal();
  const items = commands.shortcuts
    .filter(one => one.type === "global")
    .map(one => ({
      label: one.name,
      detail: one.description,
      run: () => failures.of(act("shortcut", { user, callbackId: one.callbackId })),
    }));
  return <Menu className="composer-plus" label="Shortcuts" title="Shortcuts" items={[{ heading: "Evenkeel" }, ...items]}><span aria-hidden="true">+</span></Menu>;
}

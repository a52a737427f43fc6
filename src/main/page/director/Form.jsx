import { useState } from "react";

/** A small form: `onSend` is given the fields by name and answers with one sentence about what was done. */
export function Form({ title, send, onSend, children }) {
  const [done, setDone] = useState(null);
  const [refused, setRefused] = useState(null);
  const [busy, setBusy] = useState(false);

  async function submit(event) {
    event.preventDefault();
    const fields = Object.fromEntries(new FormData(event.currentTarget));
    setBusy(true);
    setDone(null);
    setRefused(null);
    await onSend(fields).then(setDone, (error) => setRefused(error.message));
    setBusy(false);
  }

  return (
    <details className="director-form">
      <summary>{title}</summary>
      <form onSubmit={submit} aria-label={title}>
        <div className="director-fields">{children}</div>
        <button disabled={busy}>{send}</button>
        <p role="status" className="director-done">{done}</p>
        {refused && <p role="alert" className="director-refused">{refused}</p>}
      </form>
    </details>
  );
}

/** A line of text, with a list to choose from where there is one. */
export function Line({ label, name, options, ...more }) {
  const list = options && `director-${name}-options`;
  return (
    <label className="director-field">
      {label}
      <input name={name} list={list} autoComplete="off" {...more} />
      {options && (
        <datalist id={list}>
          {options.map((option) => (
            <option key={option} value={option} />
          ))}
        </datalist>
      )}
    </label>
  );
}

/** One of several, each `[value, label]`. */
export function Choice({ label, name, options, ...more }) {
  return (
    <label className="director-field">
      {label}
      <select name={name} {...more}>
        {options.map(([value, words]) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </select>
    </label>
  );
}

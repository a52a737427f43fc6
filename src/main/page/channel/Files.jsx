import { useEffect, useState } from "react";

const UNITS = ["bytes", "kB", "MB", "GB"];

/** How many letters of a file are shown before it is opened. */
const GLIMPSE = 600;

function sizeOf(bytes) {
  const step = bytes < 1000 ? 0 : Math.min(3, Math.floor(Math.log10(bytes) / 3));
  return `${step ? (bytes / 1000 ** step).toFixed(1) : bytes} ${UNITS[step]}`;
}

/** Files at a message, with a glimpse of those that are text. */
export function Files({ files }) {
  return files.map(file => <File key={file.id} file={file} />);
}

function File({ file }) {
  const path = new URL(file.url_private, location.href).pathname;
  const isText = /^text\/(plain|markdown)$|^application\/json$/.test(file.mimetype);
  return (
    <section className="file" aria-label={`File ${file.name}`}>
      <header>
        <span>
          <b>{file.title || file.name}</b>
          <small>{file.name}, {sizeOf(file.size)}</small>
        </span>
        <a href={path} target="_blank" rel="noopener noreferrer" aria-label={`Open ${file.name}`}>Open</a>
        <a href={path} download={file.name} aria-label={`Download ${file.name}`}>Download</a>
      </header>
      {isText && file.size > 0 && <Glimpse path={path} />}
    </section>
  );
}

function Glimpse({ path }) {
  const [text, setText] = useState("");
  useEffect(() => {
    let isShown = true;
    fetch(path).then(answer => (answer.ok ? answer.text() : "")).then(all => isShown && setText(all), () => {});
    return () => { isShown = false; };
  }, [path]);
  return text && <pre>{text.slice(0, GLIMPSE)}{text.length > GLIMPSE && "…"}</pre>;
}

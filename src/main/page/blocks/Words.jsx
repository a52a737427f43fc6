import { Marked } from "./Mrkdwn.jsx";
import { withPictures } from "./emoji.js";

/** A text object: plain, or in Slack's notation. */
export function Words({ of }) {
  if (!of) {
    return null;
  }
  return of.type === "mrkdwn" ? <Marked text={of.text} /> : <span className="plain" dir="auto">{plain(of)}</span>;
}

/** A plain text object's words, where only text can stand. */
export function plain(text) {
  return text ? withPictures(text.text ?? "") : "";
}

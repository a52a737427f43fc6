import { memo } from "react";
import parse, { NodeType } from "slack-message-parser";
import "./text.css";
import { Directory } from "./directory.js";
import { Call, Channel, Emoji, Group, isAddress, Link, Moment, Person } from "./mentions.jsx";

/** Text in Slack's notation, with people, channels, groups and moments as the reader sees them. */
export function Mrkdwn({ text, directory }) {
  return (
    <Directory value={directory}>
      <Marked text={text} />
    </Directory>
  );
}

/** The same where the directory is known. */
export const Marked = memo(function Marked({ text }) {
  return <span className="mrkdwn" dir="auto">{drawn(parse(text ?? "").children)}</span>;
});

function drawn(nodes) {
  return nodes?.map((node, place) => <Node key={place} node={afterPreformatted(node, nodes[place - 1])} />);
}

/** Preformatted text stands on lines of its own; the line break behind it would make an empty one. */
function afterPreformatted(node, previous) {
  const follows = previous?.type === NodeType.PreText && node.type === NodeType.Text;
  return follows ? { ...node, text: node.text.replace(/^\n/, "") } : node;
}

function Node({ node }) {
  switch (node.type) {
    case NodeType.Text: return unescaped(node.text);
    case NodeType.Bold: return <b>{drawn(node.children)}</b>;
    case NodeType.Italic: return <i>{drawn(node.children)}</i>;
    case NodeType.Strike: return <s>{drawn(node.children)}</s>;
    case NodeType.Code: return <code>{unescaped(node.text)}</code>;
    case NodeType.PreText: return <code className="preformatted">{unescaped(node.text.replace(/^\n|\n$/g, ""))}</code>;
    case NodeType.Quote: return <q className="quote">{drawn(node.children)}</q>;
    case NodeType.Emoji: return <Emoji name={node.name} typed={node.source} />;
    case NodeType.URL: return link(node);
    case NodeType.UserLink: return <Person id={node.userID} otherwise={words(node.label)} />;
    case NodeType.ChannelLink: return <Channel id={node.channelID} otherwise={words(node.label)} />;
    case NodeType.Command: return command(node);
    default: return unescaped(node.source);
  }
}

/** What stands in angle brackets and is no address was never meant as a link. */
function link(node) {
  const url = unescaped(node.url);
  return isAddress(url) ? <Link url={url}>{drawn(node.label) ?? url}</Link> : unescaped(node.source);
}

function command(node) {
  const [first, second, third] = node.arguments;
  switch (node.name) {
    case "subteam": return <Group id={first} otherwise={words(node.label)} />;
    case "date": return (
      <Moment seconds={Number(first)} format={unescaped(second ?? "")} url={third && unescaped(third)} otherwise={drawn(node.label)} />
    );
    case "here":
    case "channel":
    case "everyone": return <Call range={node.name} />;
    default: return drawn(node.label) ?? `<${node.name}>`;
  }
}

function words(label) {
  return label && unescaped(label.map((node) => node.source).join(""));
}

/** Slack escapes these three and no others. */
function unescaped(text) {
  return text.replace(/&lt;/g, "<").replace(/&gt;/g, ">").replace(/&amp;/g, "&");
}

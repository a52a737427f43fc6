package dev.evenkeel.sandbox.workspace;

import java.util.LinkedHashMap;
import java.util.Map;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Everything the workspace remembers; written to and read from the snapshot as it stands. */
final class State {

    final Map<String, Member> members = new LinkedHashMap<>();
    final Map<String, Channel> channels = new LinkedHashMap<>();
    final Map<String, Usergroup> groups = new LinkedHashMap<>();
    final Map<String, SharedFile> files = new LinkedHashMap<>();
    final Map<String, OpenView> views = new LinkedHashMap<>();
    final Map<String, Ticket> tickets = new LinkedHashMap<>();

    /** Bots other than our own, by bot id. */
    final Map<String, ObjectNode> bots = new LinkedHashMap<>();

    /** Events the bot has not yet accepted. */
    final Map<String, ObjectNode> undelivered = new LinkedHashMap<>();

    /** The newest message each person has seen of each channel, by user and then channel. */
    final Map<String, Map<String, String>> reads = new LinkedHashMap<>();

    /** Forms that the bot was too late to open, by the person who waited for them. */
    final Map<String, ObjectNode> lateForms = new LinkedHashMap<>();

    long lastStamp;
    long lastId;
}

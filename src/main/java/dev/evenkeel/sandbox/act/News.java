package dev.evenkeel.sandbox.act;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Where events of the workspace go on their way to the bot. */
public interface News {

    /** Takes an event, in the form of the Events API, that the bot may see. Called inside the workspace's lock, in order. */
    void tell(ObjectNode event);
}

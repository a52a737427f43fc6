package dev.evenkeel.work.lane;

import jakarta.enterprise.context.ApplicationScoped;

/** Tells this node's senders that there is something to do. */
@ApplicationScoped
class Bell {

    private volatile Listener listener = lanes -> {};

    void ring(int lanes) {
        listener.rung(lanes);
    }

    void connect(Listener senders) {
        listener = senders;
    }

    interface Listener {
        void rung(int lanes);
    }
}

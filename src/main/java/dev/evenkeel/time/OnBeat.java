package dev.evenkeel.time;

import java.time.Instant;

/** Something that looks, once a second on every node, for what has become due. What is due is a row; the beat only makes it happen. */
public interface OnBeat {

    /**
     * Does what is due. A late or missed call may only delay it. A failure is contained to this one bean and said in the log.
     *
     * @param now what the application's clock shows
     */
    void onBeat(Instant now);
}

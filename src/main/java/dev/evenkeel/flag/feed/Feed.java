package dev.evenkeel.flag.feed;

import java.util.List;

import dev.evenkeel.flag.FlagNews;
import dev.evenkeel.provider.Reply;

/** The log of a flag system. */
interface Feed {

    /** The provider's name on its flags. */
    String provider();

    /**
     * What was logged since then, in a bounded number of calls.
     *
     * @param lastSeen what the last reading came to; empty the first time, when the newest of the log is enough
     */
    Reply<Read> since(String lastSeen);

    /**
     * One reading.
     *
     * @param news oldest first
     * @param lastSeen where to read on
     * @param complete false where so much was logged that the oldest of it was left out
     */
    record Read(List<FlagNews> news, String lastSeen, boolean complete) {

        public Read {
            news = List.copyOf(news);
        }
    }
}

package dev.evenkeel.change;

import com.fasterxml.jackson.annotation.JsonValue;

/** What became of one change that was told. */
public record Recorded(String source, String id, Status status) {

    /** Whether it was news. */
    public enum Status {
        CREATED("created"),
        UPDATED("updated"),
        UNCHANGED("unchanged");

        private final String word;

        Status(String word) {
            this.word = word;
        }

        /** As it stands in documents. */
        @JsonValue
        public String word() {
            return word;
        }
    }
}

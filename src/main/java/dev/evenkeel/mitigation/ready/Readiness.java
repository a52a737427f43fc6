package dev.evenkeel.mitigation.ready;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * What has a way back, and what has none; its JSON is the API's answer.
 *
 * @param items services, then jobs, then flags, each by name
 * @param summary one or two sentences
 */
public record Readiness(List<Item> items, String summary) {

    public Readiness {
        items = List.copyOf(items);
    }

    /**
     * One thing that should have a way back; exactly one of {@code service}, {@code flag} and {@code job} is there.
     *
     * @param of the service a flag belongs to
     * @param method how it goes back, in words; empty when nothing is known
     * @param lastProvenAt when it was last carried out or tried with success
     * @param missing what stands in the way, each a clause; empty when it is ready
     */
    public record Item(
            @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<String> service,
            @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<String> flag,
            @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<String> job,
            @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<String> of,
            Optional<String> method,
            Optional<Instant> lastProvenAt,
            List<String> missing) {

        public Item {
            missing = List.copyOf(missing);
        }

        /** What it is called. */
        @JsonIgnore
        public String name() {
            return service.or(() -> job).or(() -> flag).orElseThrow();
        }

        /** Whether nobody knows how it goes back. */
        @JsonIgnore
        public boolean hasNoWay() {
            return method.isEmpty();
        }
    }
}

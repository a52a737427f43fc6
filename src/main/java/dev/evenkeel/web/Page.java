package dev.evenkeel.web;

import java.util.List;

/**
 * A list as the API gives it.
 *
 * @param items never null
 * @param nextCursor what to send as {@code cursor} for the rest, or null at the end
 */
public record Page<T>(List<T> items, String nextCursor) {

    public Page {
        items = List.copyOf(items);
    }

    /** Everything there is. */
    public static <T> Page<T> whole(List<T> items) {
        return new Page<>(items, null);
    }
}

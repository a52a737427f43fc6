package dev.evenkeel.provider.http;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where one outside system is and what is shown there.
 *
 * @param name as people know it
 * @param urlSetting the setting that holds its root
 * @param tokenSetting the setting that holds the token for reading
 * @param actTokenSetting the setting that holds the token for acting
 * @param header that carries the token
 * @param scheme what stands before the token in it
 */
public record Access(
        String name,
        String urlSetting,
        String tokenSetting,
        String actTokenSetting,
        String header,
        String scheme,
        Optional<String> url,
        Optional<String> token,
        Optional<String> actToken) {

    public Access {
        url = given(url).map(it -> it.replaceAll("/+$", ""));
        token = given(token);
        actToken = given(actToken);
    }

    List<String> secrets() {
        return Stream.concat(token.stream(), actToken.stream()).toList();
    }

    private static Optional<String> given(Optional<String> value) {
        return value.map(String::strip).filter(it -> !it.isEmpty());
    }

    /** Does not tell what it holds. */
    @Override
    public String toString() {
        return "Access[" + name + "]";
    }
}

package dev.evenkeel.provider.http;

import java.util.Optional;
import java.util.function.Function;

import com.fasterxml.jackson.databind.JsonNode;
import okhttp3.HttpUrl;

import dev.evenkeel.provider.Reply;

/** How we stand with one outside system: asks it with the token for reading, or acts there with the other one. */
public final class Account {

    private final Http http;
    private final Access access;
    private final Dialect dialect;

    /** @param dialect how the system says no */
    public Account(Http http, Access access, Dialect dialect) {
        this.http = http;
        this.access = access;
        this.dialect = dialect;
    }

    /**
     * Asks with the token for reading.
     *
     * @param reader of the answer's body, where it is a success; may throw {@link UnreadableAnswer}
     */
    public <T> Reply<T> read(Ask ask, Function<JsonNode, T> reader) {
        return call(ask, access.tokenSetting(), access.token(), reader);
    }

    /**
     * Asks with the token for acting.
     *
     * @param reader of the answer's body, where it is a success; may throw {@link UnreadableAnswer}
     */
    public <T> Reply<T> act(Ask ask, Function<JsonNode, T> reader) {
        return call(ask, access.actTokenSetting(), access.actToken(), reader);
    }

    private <T> Reply<T> call(Ask ask, String setting, Optional<String> token, Function<JsonNode, T> reader) {
        if (access.url().isEmpty()) {
            return Reply.NotConfigured.empty(access.urlSetting());
        }
        if (token.isEmpty()) {
            return Reply.NotConfigured.empty(setting);
        }
        if (!ask.isAddressable()) {
            return new Reply.Refused<>(access.name() + " has nothing without a name", 0);
        }
        HttpUrl url = HttpUrl.parse(access.url().orElseThrow() + ask.path());
        if (url == null) {
            return new Reply.NotConfigured<>(access.urlSetting(), access.urlSetting() + " is not an address");
        }
        String shown = access.scheme() + token.orElseThrow();
        return new Hearing(http, access.name(), setting, dialect, access.secrets())
                .of(ask.header(access.header(), shown), url, reader);
    }
}

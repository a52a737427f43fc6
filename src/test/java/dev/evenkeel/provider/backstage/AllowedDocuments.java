package dev.evenkeel.provider.backstage;

import java.util.Optional;

import com.fasterxml.jackson.databind.ObjectMapper;

import dev.evenkeel.provider.http.FakeOutside;

/** The client as an operator would have set it up. */
public final class AllowedDocuments {

    /** Shown to Backstage servers only. */
    static final String TOKEN = "tell-nobody";

    private AllowedDocuments() {}

    /** One that may call these hosts. */
    public static EntityDocuments from(String hosts) {
        return new EntityDocuments(FakeOutside.elsewhere(hosts), new ObjectMapper(), Optional.of(TOKEN));
    }
}

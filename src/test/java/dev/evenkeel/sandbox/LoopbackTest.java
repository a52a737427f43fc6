package dev.evenkeel.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;

/** A page of another site must not be able to drive the sandbox through a browser. */
class LoopbackTest extends InTheSandbox {

    @Test
    void aRequestForAnotherHostIsRefused() throws Exception {
        assertThat(status("Host: evil.example")).isEqualTo("HTTP/1.1 403 Forbidden");
        assertThat(status("Host: 127.0.0.1.evil.example")).isEqualTo("HTTP/1.1 403 Forbidden");
        assertThat(status("Host: localhost:" + port())).isEqualTo("HTTP/1.1 200 OK");
    }

    @Test
    void aPageOfAnotherSiteIsRefused() throws Exception {
        String host = "Host: 127.0.0.1:" + port();
        assertThat(status(host + "\r\nOrigin: http://evil.example")).isEqualTo("HTTP/1.1 403 Forbidden");
        assertThat(status(host + "\r\nOrigin: null")).isEqualTo("HTTP/1.1 403 Forbidden");
        assertThat(status(host + "\r\nOrigin: http://127.0.0.1:" + port())).isEqualTo("HTTP/1.1 200 OK");
    }

    private int port() {
        return URI.create(server.url()).getPort();
    }

    private String status(String headers) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port())) {
            String request = "GET /sandbox/state HTTP/1.1\r\n" + headers + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            InputStream answer = socket.getInputStream();
            return new String(answer.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .findFirst()
                    .orElse("");
        }
    }
}

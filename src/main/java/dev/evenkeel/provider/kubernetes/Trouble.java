package dev.evenkeel.provider.kubernetes;

import java.net.ConnectException;
import java.net.UnknownHostException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.SSLHandshakeException;

import io.fabric8.kubernetes.api.model.Status;
import io.fabric8.kubernetes.client.KubernetesClientException;

import dev.evenkeel.provider.Reply;

/** What the library's exception means. */
final class Trouble {

    private static final Duration PAUSE = Duration.ofSeconds(30);

    private Trouble() {}

    /**
     * @param asking the call changes nothing, so that a lost answer leaves nothing in doubt
     * @param token the setting that opened the door, or did not
     * @param secrets never repeated, whoever says them
     */
    static <T> Reply<T> of(KubernetesClientException trouble, boolean asking, String token, List<String> secrets) {
        int status = trouble.getCode();
        if (status == 429) {
            return new Reply.Later<>("Kubernetes asks for fewer calls", pause(trouble.getStatus()));
        }
        if (status >= 300 && status < 500) {
            return new Reply.Refused<>(refusal(trouble, status, token, secrets), status);
        }
        if (neverLeft(trouble)) {
            return new Reply.Later<>("Kubernetes: it cannot be reached", PAUSE);
        }
        String why = status >= 500
                ? "Kubernetes has trouble of its own (HTTP %d)".formatted(status)
                : "Kubernetes: no whole answer came";
        return asking ? new Reply.Later<>(why, PAUSE) : new Reply.Unknown<>(why);
    }

    private static String refusal(KubernetesClientException trouble, int status, String token, List<String> secrets) {
        String meaning = switch (status) {
            case 401 -> "Kubernetes does not accept " + token;
            case 403 -> "Kubernetes does not let %s do this".formatted(token);
            case 404 -> "Kubernetes has no such Deployment, or does not show it to " + token;
            case 409, 422 -> "Kubernetes says that it was changed meanwhile, or cannot be changed so";
            default -> "Kubernetes says no (HTTP %d)".formatted(status);
        };
        String words = Optional.ofNullable(trouble.getStatus())
                .map(Status::getMessage)
                .map(it -> it.replaceAll("[\\s\\p{Cntrl}]+", " ").strip().replaceAll("\\.$", ""))
                .filter(it -> !it.isEmpty() && it.length() <= 200)
                .map(said -> "%s: \"%s\"".formatted(meaning, said))
                .orElse(meaning);
        for (String secret : secrets) {
            words = words.replace(secret, "...");
        }
        return words;
    }

    private static Duration pause(Status status) {
        return Optional.ofNullable(status)
                .map(Status::getDetails)
                .map(it -> it.getRetryAfterSeconds())
                .filter(it -> it > 0)
                .map(Duration::ofSeconds)
                .orElse(PAUSE);
    }

    private static boolean neverLeft(Throwable trouble) {
        return Stream.iterate(trouble, it -> it != null, Throwable::getCause)
                .anyMatch(it -> it instanceof ConnectException
                        || it instanceof UnknownHostException
                        || it instanceof UnresolvedAddressException
                        || it instanceof SSLHandshakeException);
    }
}

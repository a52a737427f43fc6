package dev.evenkeel.provider.kubernetes;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Optional;

import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.ConfigBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import io.fabric8.kubernetes.client.jdkhttp.JdkHttpClientFactory;

/** Opens connections that know nothing but what they are given: no file of this machine, no variable of its environment. */
final class Connections {

    private Connections() {}

    static KubernetesClient open(String url, String token, Optional<String> authority, Duration patience) {
        ConfigBuilder config = new ConfigBuilder(Config.empty())
                .withMasterUrl(url)
                .withOauthToken(token)
                .withConnectionTimeout((int) patience.toMillis() / 2)
                .withRequestTimeout((int) patience.toMillis())
                // what is sent twice may be done twice
                .withRequestRetryBackoffLimit(0);
        authority.ifPresent(config::withCaCertFile);
        return new KubernetesClientBuilder()
                .withConfig(config.build())
                .withHttpClientFactory(new StayingThere())
                .build();
    }

    /** Follows nobody to another server. */
    private static final class StayingThere extends JdkHttpClientFactory {

        @Override
        protected void additionalConfig(HttpClient.Builder builder) {
            builder.followRedirects(HttpClient.Redirect.NEVER);
        }
    }
}

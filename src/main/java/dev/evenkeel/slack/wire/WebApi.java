package dev.evenkeel.slack.wire;

import java.nio.charset.StandardCharsets;
import java.time.Duration;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.slack.api.RequestConfigurator;
import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.request.auth.AuthTestRequest.AuthTestRequestBuilder;
import com.slack.api.methods.request.bookmarks.BookmarksAddRequest.BookmarksAddRequestBuilder;
import com.slack.api.methods.request.bookmarks.BookmarksListRequest.BookmarksListRequestBuilder;
import com.slack.api.methods.request.chat.ChatDeleteRequest.ChatDeleteRequestBuilder;
import com.slack.api.methods.request.chat.ChatGetPermalinkRequest.ChatGetPermalinkRequestBuilder;
import com.slack.api.methods.request.chat.ChatPostEphemeralRequest.ChatPostEphemeralRequestBuilder;
import com.slack.api.methods.request.chat.ChatPostMessageRequest.ChatPostMessageRequestBuilder;
import com.slack.api.methods.request.chat.ChatUpdateRequest.ChatUpdateRequestBuilder;
import com.slack.api.methods.request.conversations.ConversationsCreateRequest.ConversationsCreateRequestBuilder;
import com.slack.api.methods.request.conversations.ConversationsHistoryRequest.ConversationsHistoryRequestBuilder;
import com.slack.api.methods.request.conversations.ConversationsInviteRequest.ConversationsInviteRequestBuilder;
import com.slack.api.methods.request.conversations.ConversationsJoinRequest.ConversationsJoinRequestBuilder;
import com.slack.api.methods.request.conversations.ConversationsListRequest.ConversationsListRequestBuilder;
import com.slack.api.methods.request.conversations.ConversationsOpenRequest.ConversationsOpenRequestBuilder;
import com.slack.api.methods.request.conversations.ConversationsRepliesRequest.ConversationsRepliesRequestBuilder;
import com.slack.api.methods.request.conversations.ConversationsSetTopicRequest.ConversationsSetTopicRequestBuilder;
import com.slack.api.methods.request.files.FilesCompleteUploadExternalRequest.FilesCompleteUploadExternalRequestBuilder;
import com.slack.api.methods.request.files.FilesGetUploadURLExternalRequest.FilesGetUploadURLExternalRequestBuilder;
import com.slack.api.methods.request.pins.PinsAddRequest.PinsAddRequestBuilder;
import com.slack.api.methods.request.users.UsersInfoRequest.UsersInfoRequestBuilder;
import com.slack.api.methods.request.views.ViewsOpenRequest.ViewsOpenRequestBuilder;
import com.slack.api.methods.response.auth.AuthTestResponse;
import com.slack.api.methods.response.bookmarks.BookmarksAddResponse;
import com.slack.api.methods.response.bookmarks.BookmarksListResponse;
import com.slack.api.methods.response.chat.ChatDeleteResponse;
import com.slack.api.methods.response.chat.ChatGetPermalinkResponse;
import com.slack.api.methods.response.chat.ChatPostEphemeralResponse;
import com.slack.api.methods.response.chat.ChatPostMessageResponse;
import com.slack.api.methods.response.chat.ChatUpdateResponse;
import com.slack.api.methods.response.conversations.ConversationsCreateResponse;
import com.slack.api.methods.response.conversations.ConversationsHistoryResponse;
import com.slack.api.methods.response.conversations.ConversationsInviteResponse;
import com.slack.api.methods.response.conversations.ConversationsJoinResponse;
import com.slack.api.methods.response.conversations.ConversationsListResponse;
import com.slack.api.methods.response.conversations.ConversationsOpenResponse;
import com.slack.api.methods.response.conversations.ConversationsRepliesResponse;
import com.slack.api.methods.response.conversations.ConversationsSetTopicResponse;
import com.slack.api.methods.response.files.FilesCompleteUploadExternalResponse;
import com.slack.api.methods.response.files.FilesGetUploadURLExternalResponse;
import com.slack.api.methods.response.pins.PinsAddResponse;
import com.slack.api.methods.response.users.UsersInfoResponse;
import com.slack.api.methods.response.views.ViewsOpenResponse;
import com.slack.api.util.http.SlackHttpClient;
import com.slack.api.webhook.WebhookResponse;
import io.micrometer.core.instrument.MeterRegistry;
import io.opentelemetry.api.trace.Tracer;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

import dev.evenkeel.time.SettableClock;

/**
 * The one class that calls Slack. Every answer is read: a call counts as done only when Slack's body says so. Nothing is repeated here,
 * not even by the HTTP client, because only the caller knows whether that is safe.
 */
@ApplicationScoped
public class WebApi {

    private static final int CONNECT_AND_READ_MILLIS = 10_000;
    private static final int WHOLE_CALL_MILLIS = 15_000;
    private static final Duration BUSY = Duration.ofSeconds(5);

    private final Slack slack;
    private final MethodsClient methods;
    private final Exchange exchange;

    @Inject
    WebApi(SlackAddress address, MeterRegistry meters, Tracer tracer, SettableClock clock) {
        SlackConfig config = new SlackConfig();
        config.setMethodsEndpointUrlPrefix(address.url());
        config.setStatsEnabled(false);
        config.setProxyUrl(null);
        config.setTokenExistenceVerificationEnabled(false);
        config.setHttpClientReadTimeoutMillis(CONNECT_AND_READ_MILLIS);
        config.setHttpClientWriteTimeoutMillis(CONNECT_AND_READ_MILLIS);
        config.setHttpClientCallTimeoutMillis(WHOLE_CALL_MILLIS);
        SlackHttpClient http = new SlackHttpClient(SlackHttpClient.buildOkHttpClient(config)
                .newBuilder()
                .retryOnConnectionFailure(false)
                .build());
        http.setConfig(config);
        this.slack = Slack.getInstance(config, http);
        this.methods = slack.methods(address.token());
        this.exchange = new Exchange(meters, tracer, clock::passedNanos);
    }

    public Answer<AuthTestResponse> authTest(RequestConfigurator<AuthTestRequestBuilder> request) {
        return exchange.ask("auth.test", "", () -> methods.authTest(request));
    }

    public Answer<BookmarksAddResponse> bookmarksAdd(RequestConfigurator<BookmarksAddRequestBuilder> request) {
        return exchange.ask("bookmarks.add", "", () -> methods.bookmarksAdd(request));
    }

    public Answer<BookmarksListResponse> bookmarksList(RequestConfigurator<BookmarksListRequestBuilder> request) {
        return exchange.ask("bookmarks.list", "", () -> methods.bookmarksList(request));
    }

    public Answer<ChatDeleteResponse> chatDelete(RequestConfigurator<ChatDeleteRequestBuilder> request) {
        return exchange.ask("chat.delete", "", () -> methods.chatDelete(request));
    }

    public Answer<ChatGetPermalinkResponse> chatGetPermalink(
            RequestConfigurator<ChatGetPermalinkRequestBuilder> request) {
        return exchange.ask("chat.getPermalink", "", () -> methods.chatGetPermalink(request));
    }

    public Answer<ChatPostEphemeralResponse> chatPostEphemeral(
            RequestConfigurator<ChatPostEphemeralRequestBuilder> request) {
        return exchange.ask("chat.postEphemeral", "", () -> methods.chatPostEphemeral(request));
    }

    /** @param channel whose own limit counts too */
    public Answer<ChatPostMessageResponse> chatPostMessage(
            String channel, RequestConfigurator<ChatPostMessageRequestBuilder> request) {
        return exchange.ask("chat.postMessage", channel, () -> methods.chatPostMessage(request));
    }

    public Answer<ChatUpdateResponse> chatUpdate(RequestConfigurator<ChatUpdateRequestBuilder> request) {
        return exchange.ask("chat.update", "", () -> methods.chatUpdate(request));
    }

    public Answer<ConversationsCreateResponse> conversationsCreate(
            RequestConfigurator<ConversationsCreateRequestBuilder> request) {
        return exchange.ask("conversations.create", "", () -> methods.conversationsCreate(request));
    }

    public Answer<ConversationsHistoryResponse> conversationsHistory(
            RequestConfigurator<ConversationsHistoryRequestBuilder> request) {
        return exchange.ask("conversations.history", "", () -> methods.conversationsHistory(request));
    }

    public Answer<ConversationsInviteResponse> conversationsInvite(
            RequestConfigurator<ConversationsInviteRequestBuilder> request) {
        return exchange.ask("conversations.invite", "", () -> methods.conversationsInvite(request));
    }

    public Answer<ConversationsJoinResponse> conversationsJoin(
            RequestConfigurator<ConversationsJoinRequestBuilder> request) {
        return exchange.ask("conversations.join", "", () -> methods.conversationsJoin(request));
    }

    public Answer<ConversationsListResponse> conversationsList(
            RequestConfigurator<ConversationsListRequestBuilder> request) {
        return exchange.ask("conversations.list", "", () -> methods.conversationsList(request));
    }

    public Answer<ConversationsOpenResponse> conversationsOpen(
            RequestConfigurator<ConversationsOpenRequestBuilder> request) {
        return exchange.ask("conversations.open", "", () -> methods.conversationsOpen(request));
    }

    public Answer<ConversationsRepliesResponse> conversationsReplies(
            RequestConfigurator<ConversationsRepliesRequestBuilder> request) {
        return exchange.ask("conversations.replies", "", () -> methods.conversationsReplies(request));
    }

    public Answer<ConversationsSetTopicResponse> conversationsSetTopic(
            RequestConfigurator<ConversationsSetTopicRequestBuilder> request) {
        return exchange.ask("conversations.setTopic", "", () -> methods.conversationsSetTopic(request));
    }

    public Answer<FilesCompleteUploadExternalResponse> filesCompleteUploadExternal(
            RequestConfigurator<FilesCompleteUploadExternalRequestBuilder> request) {
        return exchange.ask("files.completeUploadExternal", "", () -> methods.filesCompleteUploadExternal(request));
    }

    public Answer<FilesGetUploadURLExternalResponse> filesGetUploadURLExternal(
            RequestConfigurator<FilesGetUploadURLExternalRequestBuilder> request) {
        return exchange.ask("files.getUploadURLExternal", "", () -> methods.filesGetUploadURLExternal(request));
    }

    public Answer<PinsAddResponse> pinsAdd(RequestConfigurator<PinsAddRequestBuilder> request) {
        return exchange.ask("pins.add", "", () -> methods.pinsAdd(request));
    }

    public Answer<UsersInfoResponse> usersInfo(RequestConfigurator<UsersInfoRequestBuilder> request) {
        return exchange.ask("users.info", "", () -> methods.usersInfo(request));
    }

    public Answer<ViewsOpenResponse> viewsOpen(RequestConfigurator<ViewsOpenRequestBuilder> request) {
        return exchange.ask("views.open", "", () -> methods.viewsOpen(request));
    }

    /** Posts an answer to the address that came with a command or a click. */
    public Answer<String> respond(String url, String json) {
        return exchange.once("response_url", () -> {
            WebhookResponse response = slack.send(url, json);
            return ofPlain(response.getCode(), response.getBody());
        });
    }

    /** Uploads a file's content to the address Slack gave for it. */
    public Answer<String> upload(String url, String content) {
        Request request = new Request.Builder()
                .url(url)
                .post(RequestBody.create(content.getBytes(StandardCharsets.UTF_8), null))
                .build();
        return exchange.once("upload_url", () -> {
            try (Response response =
                    slack.getHttpClient().getOkHttpClient().newCall(request).execute()) {
                return response.isSuccessful() ? new Answer.Yes<>("") : new Answer.Trouble<>(response.code());
            }
        });
    }

    @PreDestroy
    void close() {
        slack.getHttpClient().getOkHttpClient().dispatcher().executorService().shutdown();
        slack.getHttpClient().getOkHttpClient().connectionPool().evictAll();
    }

    /** What a status other than success means. */
    static <T> Answer<T> ofRefusal(SlackApiException refused) {
        int status = refused.getResponse().code();
        return status == 429
                ? new Answer.TooMany<>(asked(refused.getResponse().header("Retry-After")))
                : new Answer.Trouble<>(status);
    }

    private static Duration asked(String retryAfter) {
        return retryAfter != null && retryAfter.strip().matches("\\d{1,5}")
                ? Duration.ofSeconds(Math.max(1, Long.parseLong(retryAfter.strip())))
                : BUSY;
    }

    /** A response URL answers {@code ok} or JSON, and tells of its errors with 4xx and a word. */
    private static Answer<String> ofPlain(int status, String body) {
        String said = body == null ? "" : body;
        boolean no = said.contains("\"ok\":false") || said.contains("\"ok\": false");
        if (status >= 200 && status < 300 && !no) {
            return new Answer.Yes<>(said);
        }
        if (status == 404 || status == 410 || no) {
            return new Answer.No<>(said.contains("used_url") ? "used_url" : "expired_url", said);
        }
        return status == 429 ? new Answer.TooMany<>(BUSY) : new Answer.Trouble<>(status);
    }
}

package dev.evenkeel.slack.wire;

import java.time.Duration;
import java.util.Set;

import dev.evenkeel.work.Attempt;
import dev.evenkeel.work.Outcome;

/** What an answer that is no yes means for a call. Pure. */
public final class Verdict {

    /** Trouble with the installation: an operator has to do something, and then all waiting calls go out. */
    static final Set<String> FOR_OPERATOR = Set.of(
            "invalid_auth",
            "not_authed",
            "account_inactive",
            "token_revoked",
            "token_expired",
            "missing_scope",
            "no_permission",
            "not_allowed_token_type",
            "org_login_required",
            "ekm_access_denied",
            "team_access_not_granted",
            "access_denied",
            "team_not_found",
            "invalid_app_id");

    /** Slack would say so again, however often it is asked. */
    private static final Set<String> FOR_EVER = Set.of(
            "already_archived",
            "bad_timestamp",
            "block_mismatch",
            "cannot_reply_to_message",
            "cant_delete_message",
            "cant_invite",
            "cant_invite_self",
            "cant_update_message",
            "channel_canvas_already_exists",
            "channel_not_found",
            "channel_type_not_supported",
            "compliance_exports_prevent_deletion",
            "edit_window_closed",
            "exchanged_trigger_id",
            "expired_trigger_id",
            "expired_url",
            "file_not_found",
            "hash_conflict",
            "invalid_arg_name",
            "invalid_arguments",
            "invalid_array_arg",
            "invalid_blocks",
            "invalid_blocks_format",
            "invalid_channel",
            "invalid_charset",
            "invalid_form_data",
            "invalid_json",
            "invalid_link",
            "invalid_metadata_format",
            "invalid_metadata_schema",
            "invalid_name",
            "invalid_name_maxlength",
            "invalid_name_punctuation",
            "invalid_name_required",
            "invalid_name_specials",
            "invalid_post_type",
            "invalid_trigger",
            "invalid_trigger_id",
            "invalid_users",
            "is_archived",
            "is_inactive",
            "message_not_found",
            "messages_tab_disabled",
            "metadata_too_large",
            "method_not_supported_for_channel_type",
            "msg_blocks_too_long",
            "msg_too_long",
            "name_taken",
            "no_text",
            "no_user",
            "not_in_channel",
            "not_pinnable",
            "restricted_action",
            "restricted_action_non_threadable_channel",
            "restricted_action_read_only_channel",
            "restricted_action_thread_locked",
            "restricted_action_thread_only_channel",
            "thread_not_found",
            "too_long",
            "too_many_attachments",
            "too_many_bookmarks",
            "too_many_contact_cards",
            "too_many_members",
            "too_many_tabs",
            "too_many_users",
            "trigger_exchanged",
            "trigger_expired",
            "unknown_method",
            "ura_max_channels",
            "used_url",
            "user_is_bot",
            "user_is_restricted",
            "user_is_ultra_restricted",
            "user_not_found",
            "user_not_in_channel",
            "view_too_large");

    /** Slack is busy with itself. */
    private static final Set<String> BUSY =
            Set.of("ratelimited", "rate_limited", "service_unavailable", "request_timeout");

    /** "It's possible some aspect of the operation succeeded before the error was raised", says Slack's documentation. */
    private static final Set<String> HALF_DONE = Set.of("internal_error", "fatal_error");

    private static final Duration OPERATOR_NEEDS = Duration.ofMinutes(5);
    private static final Duration BUSY_FOR = Duration.ofSeconds(10);
    private static final Duration WAY_BLOCKED = Duration.ofSeconds(5);

    /** So many tries in, trouble that never ends is the call's own. */
    private static final int OWN_TROUBLE = 60;

    private Verdict() {}

    /**
     * What a failure means.
     *
     * @param once whether doing it twice would be seen; then what may have been done is never taken for undone
     */
    public static Outcome of(Answer<?> answer, Attempt attempt, boolean once) {
        return switch (answer) {
            case Answer.Yes<?> yes -> throw new IllegalArgumentException("a yes needs no verdict");
            case Answer.No<?>(String error, var body) -> ofError(error);
            case Answer.TooMany<?>(Duration pause) -> new Outcome.Postponed("http_429", pause);
            case Answer.Held<?>(Duration pause) -> new Outcome.Held(pause);
            case Answer.Unsent<?>(String why) -> new Outcome.Postponed(why, WAY_BLOCKED);
            case Answer.Lost<?>(String why) -> new Outcome.Unknown(why);
            case Answer.Trouble<?>(int status) when status >= 500 && once -> new Outcome.Unknown("http_" + status);
            case Answer.Trouble<?>(int status) ->
                new Outcome.Postponed("http_" + status, attempt.number() < OWN_TROUBLE ? WAY_BLOCKED : Duration.ZERO);
        };
    }

    /** Whether a no leaves open what was done. */
    public static boolean isHalfDone(Answer<?> answer) {
        return answer instanceof Answer.No<?>(String error, var body) && HALF_DONE.contains(error);
    }

    private static Outcome ofError(String error) {
        if (FOR_OPERATOR.contains(error)) {
            return new Outcome.Postponed(error, OPERATOR_NEEDS);
        }
        if (BUSY.contains(error)) {
            return new Outcome.Postponed(error, BUSY_FOR);
        }
        return FOR_EVER.contains(error) ? new Outcome.Refused(error) : new Outcome.Postponed(error, Duration.ZERO);
    }
}

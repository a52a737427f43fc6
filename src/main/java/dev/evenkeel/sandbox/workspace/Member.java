package dev.evenkeel.sandbox.workspace;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.TextStyle;
import java.util.Locale;

import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.evenkeel.sandbox.http.Json;

/**
 * Somebody in the workspace.
 *
 * @param name the short name behind the @
 * @param zone an IANA zone
 * @param guest may see only the channels they were invited to
 * @param deleted deactivated
 */
public record Member(
        String id,
        String name,
        String realName,
        String email,
        String zone,
        boolean guest,
        boolean bot,
        boolean deleted) {

    /** As {@code users.info} gives it. {@code seconds} is the moment the zone's offset is asked for. */
    public ObjectNode json(String team, Stamp now, boolean withEmail) {
        ZoneId zoneId = ZoneId.of(zone);
        ObjectNode user = Json.object()
                .put("id", id)
                .put("team_id", team)
                .put("name", name)
                .put("deleted", deleted)
                .put("color", "9f69e7")
                .put("real_name", realName)
                .put("tz", zone)
                .put("tz_label", zoneId.getDisplayName(TextStyle.FULL, Locale.ENGLISH))
                .put("tz_offset", zoneId.getRules().getOffset(now.instant()).getTotalSeconds());
        user.set("profile", profile(team, withEmail));
        return user.put("is_admin", false)
                .put("is_owner", false)
                .put("is_primary_owner", false)
                .put("is_restricted", guest)
                .put("is_ultra_restricted", false)
                .put("is_bot", bot)
                .put("is_app_user", false)
                .put("updated", Workspace.FOUNDED.getEpochSecond())
                .put("is_email_confirmed", !bot)
                .put("who_can_share_contact_card", "EVERYONE");
    }

    private ObjectNode profile(String team, boolean withEmail) {
        ObjectNode profile = Json.object()
                .put("real_name", realName)
                .put("real_name_normalized", realName)
                .put("display_name", name)
                .put("display_name_normalized", name)
                .put("first_name", realName.split(" ")[0])
                .put("last_name", realName.contains(" ") ? realName.substring(realName.indexOf(' ') + 1) : "")
                .put("title", "")
                .put("phone", "")
                .put("status_text", "")
                .put("status_emoji", "")
                .put("status_expiration", 0)
                .put("avatar_hash", "g" + id.toLowerCase(Locale.ROOT))
                .put("team", team);
        if (bot) {
            return profile.put("api_app_id", Workspace.APP)
                    .put("bot_id", Workspace.BOT)
                    .put("always_active", true);
        }
        return withEmail ? profile.put("email", email) : profile;
    }

    /** A person with no special rights, in UTC. */
    public static Member person(String id, String name, String realName) {
        return new Member(id, name, realName, name + "@sandbox.example", ZoneOffset.UTC.getId(), false, false, false);
    }

    /** The same in another zone. */
    public Member in(String otherZone) {
        return new Member(id, name, realName, email, otherZone, guest, bot, deleted);
    }

    /** The same as a guest. */
    public Member asGuest() {
        return new Member(id, name, realName, email, zone, true, bot, deleted);
    }
}

package dev.evenkeel.sandbox.api.method;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.evenkeel.sandbox.act.Bots;
import dev.evenkeel.sandbox.http.Json;
import dev.evenkeel.sandbox.http.Refusal;
import dev.evenkeel.sandbox.limits.Grants;
import dev.evenkeel.sandbox.workspace.Member;
import dev.evenkeel.sandbox.workspace.Usergroup;
import dev.evenkeel.sandbox.workspace.Workspace;

/** Who is who: the bot itself, people, groups, other bots, the workspace. */
final class PeopleMethods {

    private final Workspace workspace;
    private final Grants grants;

    PeopleMethods(Workspace workspace, Grants grants) {
        this.workspace = workspace;
        this.grants = grants;
    }

    void addTo(Map<String, Method> methods) {
        methods.put("auth.test", this::me);
        methods.put("team.info", this::team);
        methods.put("bots.info", this::bot);
        methods.put("users.info", this::user);
        methods.put("users.list", this::users);
        methods.put("users.lookupByEmail", this::byEmail);
        methods.put("usergroups.list", this::groups);
        methods.put("usergroups.users.list", this::groupUsers);
    }

    private ObjectNode me(Call call) {
        return Json.object()
                .put("url", "https://" + Workspace.DOMAIN + ".slack.com/")
                .put("team", Workspace.TEAM_NAME)
                .put("user", Workspace.BOT_NAME)
                .put("team_id", Workspace.TEAM)
                .put("user_id", Workspace.BOT_USER)
                .put("bot_id", Workspace.BOT)
                .put("is_enterprise_install", false);
    }

    private ObjectNode team(Call call) {
        ObjectNode answer = Json.object();
        answer.putObject("team")
                .put("id", Workspace.TEAM)
                .put("name", Workspace.TEAM_NAME)
                .put("url", "https://" + Workspace.DOMAIN + ".slack.com/")
                .put("domain", Workspace.DOMAIN)
                .put("email_domain", "sandbox.example")
                .put("is_verified", false)
                .putObject("icon")
                .put("image_default", true);
        return answer;
    }

    private ObjectNode bot(Call call) {
        String id = call.args().text("bot").orElse(Workspace.BOT);
        ObjectNode answer = Json.object();
        if (id.equals(Workspace.BOT)) {
            answer.set("bot", Bots.info());
            return answer;
        }
        ObjectNode other = workspace.bots().get(id);
        if (other == null) {
            throw new Refusal("bot_not_found");
        }
        answer.set("bot", other.deepCopy());
        return answer;
    }

    private ObjectNode user(Call call) {
        return shown(workspace.memberById(call.args().text("user").orElse("")));
    }

    private ObjectNode byEmail(Call call) {
        String email = call.args().text("email").orElse("");
        Member found = workspace.members().stream()
                .filter(m -> !m.bot() && !m.deleted() && m.email().equalsIgnoreCase(email))
                .findFirst()
                .orElseThrow(() -> new Refusal("users_not_found"));
        return shown(Optional.of(found));
    }

    private ObjectNode shown(Optional<Member> member) {
        ObjectNode answer = Json.object();
        answer.set("user", shown(member.orElseThrow(() -> new Refusal("user_not_found"))));
        return answer;
    }

    private ObjectNode shown(Member member) {
        return member.json(Workspace.TEAM, workspace.now(), grants.has("users:read.email"));
    }

    private ObjectNode users(Call call) {
        List<Member> all = List.copyOf(workspace.members());
        ObjectNode answer = Within.page(call.args(), "members", all, 200, 1_000, this::shown);
        return answer.put("cache_ts", workspace.now().seconds());
    }

    private ObjectNode groups(Call call) {
        ObjectNode answer = Json.object();
        ArrayNode list = answer.putArray("usergroups");
        workspace
                .groups()
                .values()
                .forEach(g -> list.add(g.json(Workspace.TEAM, call.args().flag("include_users"))));
        return answer;
    }

    private ObjectNode groupUsers(Call call) {
        Usergroup group = workspace.groups().get(call.args().need("usergroup"));
        if (group == null) {
            throw new Refusal("no_such_subteam");
        }
        ObjectNode answer = Json.object();
        answer.set("users", Json.texts(group.users()));
        return answer;
    }
}

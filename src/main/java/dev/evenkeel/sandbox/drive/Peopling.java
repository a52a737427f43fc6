package dev.evenkeel.sandbox.drive;

import java.util.List;
import java.util.Locale;

import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.evenkeel.sandbox.http.Args;
import dev.evenkeel.sandbox.http.Json;
import dev.evenkeel.sandbox.limits.Names;
import dev.evenkeel.sandbox.workspace.Channel;
import dev.evenkeel.sandbox.workspace.Member;
import dev.evenkeel.sandbox.workspace.Usergroup;

/** Adding people, groups and channels to the workspace. */
final class Peopling {

    private final Hands hands;

    Peopling(Hands hands) {
        this.hands = hands;
    }

    /** {@code {name, realName?, id?, zone?, email?, guest?, deleted?}}; an id that exists is replaced. */
    ObjectNode user(Args args) {
        return hands.workspace().locked(() -> {
            String name = args.need("name");
            String id =
                    args.text("id").orElse("U0" + name.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", ""));
            hands.workspace()
                    .add(new Member(
                            id,
                            name,
                            args.text("realName").orElse(name),
                            args.text("email").orElse(name + "@sandbox.example"),
                            args.text("zone").orElse("UTC"),
                            args.flag("guest"),
                            false,
                            args.flag("deleted")));
            return Json.object().put("ok", true).put("id", id);
        });
    }

    /** {@code {user, name, private?, members?}}. */
    ObjectNode channel(Args args) {
        String name = args.need("name");
        Names.check(name);
        return hands.acting(() -> {
            String creator = hands.user(args).id();
            Channel channel = hands.acts().rooms().create(name, args.flag("private"), creator);
            args.list("members")
                    .forEach(m -> hands.acts()
                            .rooms()
                            .enter(channel, hands.workspace().member(m).id(), creator));
            return Json.object().put("id", channel.id());
        });
    }

    /** {@code {handle, name?, users}}. */
    ObjectNode group(Args args) {
        return hands.workspace().locked(() -> {
            String handle = args.need("handle");
            String id = "S0" + handle.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
            var users = args.list("users").stream()
                    .map(u -> hands.workspace().member(u).id())
                    .toList();
            hands.workspace()
                    .groups()
                    .put(id, new Usergroup(id, handle, args.text("name").orElse(handle), users));
            return Json.object().put("ok", true).put("id", id);
        });
    }

    /** {@code {user, with}}: the conversation of these two, made when there is none. */
    ObjectNode direct(Args args) {
        return hands.workspace().locked(() -> {
            String user = hands.user(args).id();
            String other = hands.workspace().member(args.need("with")).id();
            Channel direct = hands.workspace().direct(List.of(user, other));
            return Json.object().put("ok", true).put("channel", direct.id());
        });
    }
}

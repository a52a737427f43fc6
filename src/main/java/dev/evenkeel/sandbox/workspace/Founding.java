package dev.evenkeel.sandbox.workspace;

import java.util.List;
import java.util.Locale;

/** Who and what is there before anything happens. */
final class Founding {

    private Founding() {}

    static State workspace() {
        State state = new State();
        for (Member member : people()) {
            state.members.put(member.id(), member);
        }
        for (String name : List.of("general", "incidents", "deploys", "alerts")) {
            String id = "C0" + name.toUpperCase(Locale.ROOT);
            Channel channel = new Channel(id, Channel.Kind.PUBLIC, name, "U0ANA", Stamp.of(Workspace.FOUNDED));
            people().stream()
                    .filter(m -> !m.guest() && !m.bot())
                    .forEach(m -> channel.members().add(m.id()));
            state.channels.put(id, channel);
        }
        state.groups.put("S0ONCALL", new Usergroup("S0ONCALL", "oncall", "On call", List.of("U0ANA", "U0CHIDI")));
        state.lastId = 1_000;
        return state;
    }

    private static List<Member> people() {
        return List.of(
                Member.person("U0ANA", "ana", "Ana Ruiz").in("Europe/Madrid"),
                Member.person("U0BO", "bo", "Bo Chen").in("America/Los_Angeles"),
                Member.person("U0CHIDI", "chidi", "Chidi Okafor").in("Africa/Lagos"),
                Member.person("U0DEE", "dee", "Dee Patel").in("Asia/Kolkata"),
                Member.person("U0ELI", "eli", "Eli Novak").in("Europe/Prague"),
                Member.person("U0FAY", "fay", "Fay Haddad").in("Africa/Cairo"),
                Member.person("U0HANA", "hana", "Hana Sato").in("Asia/Tokyo"),
                Member.person("U0IVO", "ivo", "Ivo Marin").in("Europe/Zagreb"),
                Member.person("U0GUS", "gus", "Gus Lind").asGuest(),
                new Member(Workspace.BOT_USER, Workspace.BOT_NAME, "Evenkeel", "", "UTC", false, true, false));
    }
}

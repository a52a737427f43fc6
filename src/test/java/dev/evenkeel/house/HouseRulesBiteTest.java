package dev.evenkeel.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every rule of the house refuses a class that breaks it, and lets pass one that does not. */
class HouseRulesBiteTest {

    @TempDir
    private Path folder;

    private Broken broken;

    @BeforeEach
    void prepare() {
        broken = new Broken(folder);
    }

    @Test
    void a_room_that_calls_up_is_refused() throws IOException {
        var classes = broken.compiled(
                "package dev.evenkeel.incident; public record Outage(String key) {}",
                "package dev.evenkeel.chat; record Upwards(dev.evenkeel.incident.Outage[] seen) {}",
                "package dev.evenkeel.nudge; record Downwards(dev.evenkeel.incident.Outage seen) {}");

        assertThat(ClassRules.importsOffTheMap(classes, Rooms.MAY_IMPORT))
                .isNotEmpty()
                .allSatisfy(it -> assertThat(it).startsWith("'chat' may not import 'incident'"));
    }

    @Test
    void a_class_outside_every_room_is_refused() throws IOException {
        var classes = broken.compiled(
                "package dev.evenkeel.time; public record Tick(long at) {}",
                "package dev.evenkeel; record Homeless(dev.evenkeel.time.Tick tick) {}");

        assertThat(ClassRules.importsOffTheMap(classes, Rooms.MAY_IMPORT)).isNotEmpty();
    }

    @Test
    void doors_do_not_know_each_other() {
        assertThat(Rooms.MAY_IMPORT.get("slack")).doesNotContain("web", "sandbox", "start");
        assertThat(Rooms.MAY_IMPORT.get("web")).doesNotContain("slack", "sandbox", "start");
        assertThat(Rooms.MAY_IMPORT.values())
                .allSatisfy(below -> assertThat(Rooms.MAY_IMPORT.keySet()).containsAll(below));
    }

    @Test
    void rooms_that_import_each_other_are_refused() throws IOException {
        var classes = broken.compiled(
                "package dev.evenkeel.work; public record Errand(dev.evenkeel.chat.Word word) {}",
                "package dev.evenkeel.chat; public record Word(dev.evenkeel.work.Errand errand) {}");

        assertThat(ClassRules.cycles(classes)).isNotEmpty();
    }

    @Test
    void slacks_library_outside_its_room_is_refused() throws IOException {
        var classes = broken.compiled(
                "package dev.evenkeel.web; class Leak { com.slack.api.model.Message seen; }",
                "package dev.evenkeel.slack; class Proper { com.slack.api.model.Message seen; }");

        assertThat(ClassRules.slackOutsideItsRoom(classes))
                .isNotEmpty()
                .allSatisfy(it -> assertThat(it).contains("dev.evenkeel.web.Leak"));
    }

    @Test
    void a_second_way_to_the_web_api_is_refused() throws IOException {
        String first = """
                package dev.evenkeel.slack.wire;
                class WebApi {
                    void call() throws Exception { com.slack.api.Slack.getInstance().methods("token").authTest(r -> r); }
                }
                """;
        String client = """
                package dev.evenkeel.slack.gateway;
                class Beside {
                    void call(com.slack.api.methods.MethodsClient client) throws Exception { client.authTest(r -> r); }
                }
                """;
        String shortcut = """
                package dev.evenkeel.slack;
                class Shortcut {
                    void answer(com.slack.api.bolt.context.builtin.EventContext context) throws Exception {
                        context.say("said past the outbox");
                    }
                }
                """;

        assertThat(ClassRules.waysAroundTheOneCaller(broken.compiled(first))).isEmpty();
        assertThat(ClassRules.waysAroundTheOneCaller(broken.compiled(first, client, shortcut)))
                .containsExactly(
                        "one of several: dev.evenkeel.slack.Shortcut",
                        "one of several: dev.evenkeel.slack.gateway.Beside",
                        "one of several: dev.evenkeel.slack.wire.WebApi");
    }

    @Test
    void a_call_by_hand_is_refused() throws IOException {
        var classes =
                broken.compiled("package dev.evenkeel.slack.view; class ByHand { java.net.http.HttpClient client; }");

        assertThat(ClassRules.waysAroundTheOneCaller(classes))
                .singleElement()
                .asString()
                .contains("ByHand");
    }

    @Test
    void an_entity_written_from_another_room_is_refused() throws IOException {
        var classes = broken.compiled(
                "package dev.evenkeel.incident; @jakarta.persistence.Entity public class Row { public String title; }",
                """
                package dev.evenkeel.web;
                class Scribbler { void write(dev.evenkeel.incident.Row row) { row.title = "mine"; } }
                """);

        assertThat(ClassRules.entitiesWrittenFromOutside(classes))
                .hasSize(2)
                .anySatisfy(it -> assertThat(it).contains("Scribbler"))
                .anySatisfy(it -> assertThat(it).contains("private"));
        assertThat(ClassRules.entitiesInDoors(classes)).isNotEmpty();
    }

    @Test
    void a_clock_read_outside_time_is_refused() throws IOException {
        var classes = broken.compiled(
                """
                package dev.evenkeel.nudge;
                class Watch {
                    Object[] look(java.time.Clock ours) {
                        return new Object[] {
                            java.time.Instant.now(), System.currentTimeMillis(), java.time.LocalDateTime.now(),
                            new java.util.Date(), java.time.Clock.systemUTC(), java.time.Instant.now(ours)
                        };
                    }
                }
                """, "package dev.evenkeel.time; class Source { Object read() { return java.time.Instant.now(); } }");

        assertThat(ClassRules.clocksReadOutsideTime(classes)).hasSize(5);
    }

    @Test
    void names_that_say_nothing_are_refused() throws IOException {
        var classes = broken.compiled(
                "package dev.evenkeel.chat; class ChatManager {}",
                "package dev.evenkeel.chat; class ChatImpl {}",
                "package dev.evenkeel.chat; class StringUtils {}",
                "package dev.evenkeel.chat.util; class Fine {}",
                "package dev.evenkeel.incident; class IncidentManagers {}",
                "package dev.evenkeel.incident; class Implied {}");

        assertThat(ClassRules.emptyNames(classes))
                .containsExactlyInAnyOrder(
                        "dev.evenkeel.chat.ChatManager",
                        "dev.evenkeel.chat.ChatImpl",
                        "dev.evenkeel.chat.StringUtils",
                        "dev.evenkeel.chat.util");
    }

    @Test
    void an_injected_field_is_refused() throws IOException {
        var classes = broken.compiled(
                "package dev.evenkeel.chat; class Bean { @jakarta.inject.Inject java.time.InstantSource clock; }");

        assertThat(ClassRules.injectedFields(classes)).containsExactly("dev.evenkeel.chat.Bean.clock");
    }

    @Test
    void rooms_off_the_map_and_rooms_never_built_are_refused() throws IOException {
        var sources = new SourceRules(broken.written("package dev.evenkeel.cellar; class Barrel {}"));

        assertThat(sources.roomsOffTheMap(Set.of("attic"), Set.of()))
                .containsExactly("not on the map: cellar", "on the map and not on disk: attic");
        assertThat(sources.roomsOffTheMap(Set.of("cellar", "attic"), Set.of("attic")))
                .isEmpty();
        assertThat(sources.roomsWithoutWords()).containsExactly("cellar");
    }

    @Test
    void long_classes_are_refused() throws IOException {
        var sources = new SourceRules(broken.written(classOf("Long", 301), classOf("Allowed", 300)));

        assertThat(sources.longClasses()).containsExactly("chat/Long.java has 301 lines");
        assertThat(sources.medianTooLong()).containsExactly("the median class has 301 lines");
    }

    @Test
    void a_crowded_package_is_refused() throws IOException {
        String[] sixteen =
                IntStream.range(0, 16).mapToObj(i -> classOf("C" + i, 3)).toArray(String[]::new);
        var sources = new SourceRules(broken.written(sixteen));

        assertThat(sources.crowdedPackages()).containsExactly("chat has 16 files");
        assertThat(sources.medianTooLong()).isEmpty();
    }

    @Test
    void what_is_left_for_later_is_refused() throws IOException {
        var sources = new SourceRules(broken.written(
                "package dev.evenkeel.chat; class Half {} // TODO the other half",
                "package dev.evenkeel.chat; class Looks { String mark = \"TODO\"; }",
                "package dev.evenkeel.chat; class Stub { void f() { throw new UnsupportedOperationException(); } }"));

        assertThat(sources.leftOpen())
                .containsExactly(
                        "chat/Half.java says // TODO", "chat/Stub.java says new UnsupportedOperationException");
    }

    @Test
    void a_table_without_its_workspace_is_refused() throws IOException {
        Files.writeString(folder.resolve("V1__x.sql"), """
                create table lonely (id bigint primary key, note text);
                create table placed (id bigint primary key, team_id text not null, note numeric(3));
                create table place (team_id text primary key);
                CREATE TABLE QRTZ_LOCKS (sched_name varchar(120));
                """);

        assertThat(SourceRules.tablesWithoutTeam(folder)).containsExactly("V1__x.sql: lonely");
    }

    @Test
    void a_test_that_asks_nothing_or_sleeps_is_refused() throws IOException {
        var classes = broken.compiled("""
                package dev.evenkeel.chat;
                class Idle {
                    @org.junit.jupiter.api.Test void asks_nothing() throws Exception { Thread.sleep(1); }
                    @org.junit.jupiter.api.Test void asks_through_another() { look(); }
                    @org.junit.jupiter.api.Test void asks_in_a_lambda() { java.util.List.of(1).forEach(it -> look()); }
                    private void look() { org.assertj.core.api.Assertions.assertThat(1).isOne(); }
                }
                """);

        assertThat(TestRules.testsWithoutAssertion(classes)).containsExactly("dev.evenkeel.chat.Idle.asks_nothing()");
        assertThat(TestRules.sleepers(classes)).hasSize(1);
    }

    @Test
    void the_map_itself_has_no_cycle() {
        Map<String, Set<String>> map = Rooms.MAY_IMPORT;

        assertThat(map)
                .allSatisfy((room, below) -> assertThat(below)
                        .allSatisfy(lower -> assertThat(map.get(lower)).doesNotContain(room)));
    }

    private static String classOf(String name, int lines) {
        return "package dev.evenkeel.chat;\nclass " + name + " {\n" + "\n".repeat(lines - 3) + "}";
    }
}

package dev.evenkeel.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.Test;

/** The house as it is drawn: rooms, direction, sizes and style. {@link HouseRulesBiteTest} breaks each rule once. */
class HouseRulesTest {

    private static final JavaClasses CLASSES =
            new ClassFileImporter().importPath(Path.of("target/classes/dev/evenkeel"));
    private static final JavaClasses TESTS =
            new ClassFileImporter().importPath(Path.of("target/test-classes/dev/evenkeel"));
    private static final SourceRules SOURCES = new SourceRules(Path.of("src/main/java/dev/evenkeel"));

    @Test
    void rooms_import_only_what_the_map_allows() {
        assertThat(ClassRules.importsOffTheMap(CLASSES, Rooms.MAY_IMPORT)).isEmpty();
    }

    @Test
    void rooms_on_disk_are_the_rooms_on_the_map() {
        assertThat(SOURCES.roomsOffTheMap(Rooms.MAY_IMPORT.keySet(), Rooms.DRAWN_ONLY))
                .isEmpty();
    }

    @Test
    void no_two_rooms_import_each_other() {
        assertThat(ClassRules.cycles(CLASSES)).isEmpty();
    }

    @Test
    void only_the_room_slack_knows_slacks_library() {
        assertThat(ClassRules.slackOutsideItsRoom(CLASSES)).isEmpty();
    }

    @Test
    void one_class_calls_slacks_web_api() {
        assertThat(ClassRules.waysAroundTheOneCaller(CLASSES)).isEmpty();
    }

    @Test
    void nobody_outside_a_room_writes_an_entitys_fields() {
        assertThat(ClassRules.entitiesWrittenFromOutside(CLASSES)).isEmpty();
    }

    @Test
    void doors_get_records_and_never_entities() {
        assertThat(ClassRules.entitiesInDoors(CLASSES)).isEmpty();
    }

    @Test
    void only_the_room_time_reads_the_clock() {
        assertThat(ClassRules.clocksReadOutsideTime(CLASSES)).isEmpty();
    }

    @Test
    void names_say_what_a_thing_does() {
        assertThat(ClassRules.emptyNames(CLASSES)).isEmpty();
    }

    @Test
    void beans_get_what_they_need_through_their_constructor() {
        assertThat(ClassRules.injectedFields(CLASSES)).isEmpty();
    }

    @Test
    void every_room_says_what_it_is_for() {
        assertThat(SOURCES.roomsWithoutWords()).isEmpty();
    }

    @Test
    void no_class_is_longer_than_300_lines() {
        assertThat(SOURCES.longClasses()).isEmpty();
    }

    @Test
    void no_package_holds_more_than_15_files() {
        assertThat(SOURCES.crowdedPackages()).isEmpty();
    }

    @Test
    void the_median_class_stays_under_60_lines() {
        assertThat(SOURCES.medianTooLong()).isEmpty();
    }

    @Test
    void nothing_is_left_for_later() {
        assertThat(SOURCES.leftOpen()).isEmpty();
    }

    @Test
    void every_row_names_its_workspace() {
        assertThat(SourceRules.tablesWithoutTeam(Path.of("src/main/resources"))).isEmpty();
    }

    @Test
    void every_test_asks_something() {
        assertThat(TestRules.testsWithoutAssertion(TESTS)).isEmpty();
    }

    @Test
    void no_test_sleeps() {
        assertThat(TestRules.sleepers(TESTS)).isEmpty();
    }
}

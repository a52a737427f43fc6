package dev.evenkeel.house;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.inject.Inject;
import jakarta.persistence.Entity;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaFieldAccess;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The rules of the house that are read from compiled classes. Each answers with what breaks it, one sentence a break. */
final class ClassRules {

    private static final String BASE = "dev.evenkeel";
    private static final Set<String> DOORS = Set.of("slack", "web", "sandbox", "start");
    private static final Pattern EMPTY_NAME =
            Pattern.compile("(?:Utils?|Helpers?|Manager|Impl|Dto|DTO)(?![a-z])|Common(?![a-z])$");
    private static final Set<String> EMPTY_ROOMS =
            Set.of("util", "utils", "common", "config", "model", "service", "dto", "impl", "helper");
    private static final Set<String> CLOCKS = Set.of(
            "java.time.Instant",
            "java.time.LocalDate",
            "java.time.LocalDateTime",
            "java.time.LocalTime",
            "java.time.OffsetDateTime",
            "java.time.ZonedDateTime");

    /** Ways to Slack's Web API that lead past the one class: its own entrance, and the shortcuts that Bolt puts into contexts. */
    private static final Set<String> WAYS_TO_THE_WEB_API =
            Set.of("say", "respond", "client", "asyncClient", "methods", "methodsAsync", "send", "getInstance");

    private static final Set<String> WEB_API_CLIENTS =
            Set.of("com.slack.api.methods.MethodsClient", "com.slack.api.methods.AsyncMethodsClient");

    private static final Set<String> HTTP_CLIENTS =
            Set.of("okhttp3.OkHttpClient", "okhttp3.Call", "java.net.http.HttpClient", "java.net.HttpURLConnection");

    private ClassRules() {}

    /** A room imports only what the map allows it. */
    static List<String> importsOffTheMap(JavaClasses classes, Map<String, Set<String>> map) {
        List<String> broken = new ArrayList<>();
        for (JavaClass one : classes) {
            for (Dependency dependency : one.getDirectDependenciesFromSelf()) {
                JavaClass target = dependency.getTargetClass().getBaseComponentType();
                if (!target.getPackageName().startsWith(BASE)) {
                    continue;
                }
                String from = room(one);
                String to = room(target);
                if (!from.equals(to) && !map.getOrDefault(from, Set.of()).contains(to)) {
                    broken.add("'%s' may not import '%s': %s".formatted(from, to, dependency.getDescription()));
                }
            }
        }
        return broken;
    }

    /** No two rooms import each other, directly or round a corner. */
    static List<String> cycles(JavaClasses classes) {
        return SlicesRuleDefinition.slices()
                .matching(BASE + ".(*)..")
                .should()
                .beFreeOfCycles()
                .evaluate(classes)
                .getFailureReport()
                .getDetails();
    }

    /** Only {@code slack} knows Slack's library. */
    static List<String> slackOutsideItsRoom(JavaClasses classes) {
        return dependencies(classes, one -> !room(one).equals("slack"))
                .filter(it -> it.getTargetClass().getPackageName().startsWith("com.slack.api"))
                .map(Dependency::getDescription)
                .toList();
    }

    /** One class calls Slack's Web API, so that every answer is read there; nobody else in the room has an HTTP client. */
    static List<String> waysAroundTheOneCaller(JavaClasses classes) {
        Set<String> callers = classes.stream()
                .filter(one -> one.getAccessesFromSelf().stream().anyMatch(ClassRules::callsTheWebApi))
                .map(ClassRules::outermost)
                .collect(Collectors.toCollection(TreeSet::new));
        Stream<String> several =
                callers.size() <= 1 ? Stream.of() : callers.stream().map("one of several: "::concat);
        Stream<String> byHand = dependencies(
                        classes, one -> room(one).equals("slack") && !callers.contains(outermost(one)))
                .filter(it -> HTTP_CLIENTS.contains(it.getTargetClass().getName()))
                .map(Dependency::getDescription);
        return Stream.concat(several, byHand).toList();
    }

    /** Nobody outside a room writes an entity's fields, and its fields are private. */
    static List<String> entitiesWrittenFromOutside(JavaClasses classes) {
        Stream<String> open = classes.stream()
                .filter(one -> one.isAnnotatedWith(Entity.class))
                .flatMap(one -> one.getFields().stream())
                .filter(field -> !field.getModifiers().contains(JavaModifier.STATIC))
                .filter(field -> !field.getModifiers().contains(JavaModifier.PRIVATE))
                .map(JavaField::getFullName)
                .map("an entity's field is private: "::concat);
        Stream<String> written = classes.stream()
                .flatMap(one -> one.getFieldAccessesFromSelf().stream())
                .filter(access -> access.getAccessType() == JavaFieldAccess.AccessType.SET)
                .filter(access -> access.getTargetOwner().isAnnotatedWith(Entity.class))
                .filter(access -> !room(access.getOriginOwner()).equals(room(access.getTargetOwner())))
                .map(JavaAccess::getDescription);
        return Stream.concat(open, written).toList();
    }

    /** The doors hand around records, never entities. */
    static List<String> entitiesInDoors(JavaClasses classes) {
        return dependencies(classes, one -> DOORS.contains(room(one)))
                .filter(it -> it.getTargetClass().isAnnotatedWith(Entity.class))
                .filter(it -> !room(it.getOriginClass()).equals(room(it.getTargetClass())))
                .map(Dependency::getDescription)
                .toList();
    }

    /** Only {@code time}, and a clock that is asked in its place, reads the machine's clock. */
    static List<String> clocksReadOutsideTime(JavaClasses classes) {
        return classes.stream()
                .filter(one -> !room(one).equals("time") && !one.isAssignableTo(InstantSource.class))
                .flatMap(one -> one.getCodeUnitAccessesFromSelf().stream())
                .filter(ClassRules::readsTheClock)
                .map(JavaAccess::getDescription)
                .toList();
    }

    /** A name says what a thing does; these names say nothing. */
    static List<String> emptyNames(JavaClasses classes) {
        Stream<String> names = classes.stream()
                .filter(one -> EMPTY_NAME.matcher(one.getSimpleName()).find())
                .map(JavaClass::getName);
        Stream<String> packages = classes.stream()
                .map(JavaClass::getPackageName)
                .filter(name -> Stream.of(name.split("\\.")).anyMatch(EMPTY_ROOMS::contains))
                .distinct();
        return Stream.concat(names, packages).toList();
    }

    /** What a bean needs arrives through its constructor. */
    static List<String> injectedFields(JavaClasses classes) {
        return classes.stream()
                .flatMap(one -> one.getFields().stream())
                .filter(field -> field.isAnnotatedWith(Inject.class) || field.isAnnotatedWith(ConfigProperty.class))
                .map(JavaField::getFullName)
                .toList();
    }

    private static boolean callsTheWebApi(JavaAccess<?> access) {
        String owner = access.getTargetOwner().getName();
        boolean entrance = owner.equals("com.slack.api.Slack")
                || owner.startsWith("com.slack.api.bolt.context")
                || owner.startsWith("com.slack.api.app_backend")
                || owner.startsWith("com.slack.api.webhook");
        return WEB_API_CLIENTS.contains(owner) || entrance && WAYS_TO_THE_WEB_API.contains(access.getName());
    }

    private static boolean readsTheClock(JavaAccess<?> access) {
        String owner = access.getTargetOwner().getName();
        String name = access.getName();
        boolean ownZoneOnly = access.getTarget() instanceof CodeUnitAccessTarget target
                && target.getRawParameterTypes().stream()
                        .allMatch(it -> it.getName().equals("java.time.ZoneId"));
        return CLOCKS.contains(owner) && name.equals("now") && ownZoneOnly
                || owner.equals("java.lang.System") && name.equals("currentTimeMillis")
                || owner.equals("java.time.Clock") && name.startsWith("system")
                || owner.equals("java.time.InstantSource") && name.equals("system")
                || owner.equals("java.util.Date") && name.equals("<init>") && ownZoneOnly;
    }

    private static Stream<Dependency> dependencies(JavaClasses classes, Predicate<JavaClass> of) {
        return classes.stream()
                .filter(DescribedPredicate.describe("chosen", of))
                .flatMap(one -> one.getDirectDependenciesFromSelf().stream());
    }

    private static String outermost(JavaClass one) {
        return one.getName().replaceAll("\\$.*", "");
    }

    /** The first folder below the base; empty for a class that stands in no room. */
    private static String room(JavaClass one) {
        String rest = one.getPackageName()
                .substring(Math.min(BASE.length(), one.getPackageName().length()));
        return rest.isEmpty() ? "" : rest.substring(1).replaceAll("\\..*", "");
    }
}

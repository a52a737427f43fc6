package dev.evenkeel.house;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

/** The rules for tests: each one asks something, and none of them sleeps. */
final class TestRules {

    /** Calls that fail when what they ask is not so. A call that only prepares the question does not count. */
    private static final List<String> ASKING = List.of(
            "org.assertj.",
            "org.junit.jupiter.api.Assertions.",
            "org.junit.jupiter.api.Assumptions.",
            "org.awaitility.core.ConditionFactory.until",
            "io.restassured.response.Validatable",
            "io.restassured.specification.ResponseSpecification.",
            "com.tngtech.archunit.lang.ArchRule.check",
            "java.lang.AssertionError.<init>");

    private TestRules() {}

    /** Tests that can only fail by an exception nobody thought of. */
    static List<String> testsWithoutAssertion(JavaClasses classes) {
        return classes.stream()
                .flatMap(one -> one.getMethods().stream())
                .filter(method -> Stream.of(Test.class, ParameterizedTest.class, RepeatedTest.class)
                        .anyMatch(method::isAnnotatedWith))
                .filter(method -> !asks(method, new HashSet<>()))
                .map(JavaCodeUnit::getFullName)
                .toList();
    }

    /** Tests that wait for time instead of for what they want to see. */
    static List<String> sleepers(JavaClasses classes) {
        List<String> broken = new ArrayList<>();
        classes.stream()
                .flatMap(one -> one.getCodeUnitAccessesFromSelf().stream())
                .filter(access -> access.getName().equals("sleep"))
                .filter(access -> Set.of("java.lang.Thread", "java.util.concurrent.TimeUnit")
                        .contains(access.getTargetOwner().getName()))
                .map(JavaAccess::getDescription)
                .forEach(broken::add);
        return broken;
    }

    private static boolean asks(JavaCodeUnit unit, Set<String> seen) {
        if (!seen.add(unit.getFullName())) {
            return false;
        }
        for (JavaAccess<?> access : unit.getAccessesFromSelf()) {
            String target = access.getTargetOwner().getName() + "." + access.getName();
            if (ASKING.stream().anyMatch(target::startsWith)) {
                return true;
            }
            boolean ours = access.getTargetOwner().getPackageName().startsWith("dev.evenkeel");
            if (ours
                    && access.getTarget().resolveMember().orElse(null) instanceof JavaCodeUnit next
                    && asks(next, seen)) {
                return true;
            }
        }
        return false;
    }
}

package org.setu.platform.testing.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** Conditions that ArchUnit does not bring. */
final class Checks {

    private Checks() {}

    static ArchCondition<JavaMethod> method(String description, Predicate<JavaMethod> check) {
        return new ArchCondition<>(description) {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                events.add(
                        new SimpleConditionEvent(
                                method,
                                check.test(method),
                                method.getFullName() + " must " + description));
            }
        };
    }

    static ArchCondition<JavaClass> type(String description, Predicate<JavaClass> check) {
        return new ArchCondition<>(description) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                events.add(
                        new SimpleConditionEvent(
                                type,
                                check.test(type),
                                type.getFullName() + " must " + description));
            }
        };
    }

    static DescribedPredicate<JavaMethodCall> callTo(String... names) {
        List<String> known = List.of(names);
        return DescribedPredicate.describe(
                "calls to " + known, call -> known.contains(call.getTarget().getName()));
    }

    /** Looks for a text constant in the class file; ArchUnit does not see constants. */
    static ArchCondition<JavaClass> mention(String text) {
        return new ArchCondition<>("mention '" + text + "'") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                events.add(
                        new SimpleConditionEvent(
                                type,
                                classFile(type).contains(text),
                                type.getFullName() + " mentions '" + text + "'"));
            }
        };
    }

    private static String classFile(JavaClass type) {
        String resource = "/" + type.getName().replace('.', '/') + ".class";
        try (InputStream in = Checks.class.getResourceAsStream(resource)) {
            return in == null
                    ? ""
                    : new String(in.readAllBytes(), StandardCharsets.ISO_8859_1)
                            .toLowerCase(Locale.ROOT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

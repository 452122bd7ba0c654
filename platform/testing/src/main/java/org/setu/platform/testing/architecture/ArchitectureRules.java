package org.setu.platform.testing.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.Entity;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Set;
import org.setu.platform.access.VisibleToAll;
import org.setu.platform.command.Command;
import org.setu.platform.command.InSteps;
import org.setu.platform.entity.VisibleAggregate;

/**
 * What every service's classes obey. Each rule has a sample that breaks it, in this module's tests.
 */
public final class ArchitectureRules {

    private static final List<Class<? extends Annotation>> WRITING =
            List.of(POST.class, PUT.class, PATCH.class, DELETE.class);

    private static final Set<String> ANSWERS_OF_COMMANDS = Set.of(Response.class.getName(), "void");

    private ArchitectureRules() {}

    /** All rules for a service whose features are the packages directly below {@code root}. */
    public static List<ArchRule> forService(String root) {
        return List.of(
                acyclicFeatures(root),
                domainWithoutWebAndMessaging(root),
                endpointsNameTheirRoles(),
                writingEndpointsAreCommands(),
                commandsAnswerWithResponses(),
                entitiesAreFiltered(),
                noStatelessSession(),
                nativeSqlOnlyInReports(),
                outboxRowsOnlyThroughOutbox(),
                noPreferredNonNames());
    }

    public static ArchRule acyclicFeatures(String root) {
        return slices().matching(root + ".(*)..").should().beFreeOfCycles().allowEmptyShould(true);
    }

    public static ArchRule domainWithoutWebAndMessaging(String root) {
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .and()
                .resideOutsideOfPackages("..web..", "..messaging..", "..imports..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "jakarta.ws.rs..",
                        "org.eclipse.microprofile.reactive.messaging..",
                        "org.apache.kafka..",
                        "io.smallrye.reactive.messaging..")
                .because("the domain must be testable and readable without its edges")
                .allowEmptyShould(true);
    }

    public static ArchRule endpointsNameTheirRoles() {
        return methods()
                .that(IsEndpoint.INSTANCE)
                .should(
                        Checks.method(
                                "name their roles",
                                method ->
                                        annotated(method, RolesAllowed.class)
                                                || annotated(method, PermitAll.class)))
                .because("an endpoint without roles is denied, and its author should notice")
                .allowEmptyShould(true);
    }

    public static ArchRule writingEndpointsAreCommands() {
        return methods()
                .that(IsEndpoint.INSTANCE)
                .should(
                        Checks.method(
                                "be commands if they write",
                                method ->
                                        WRITING.stream().noneMatch(method::isAnnotatedWith)
                                                || method.isAnnotatedWith(InSteps.class)
                                                || annotated(method, Command.class)))
                .because(
                        "transaction, idempotency and retries come from @Command; what calls"
                                + " another system says @InSteps and why")
                .allowEmptyShould(true);
    }

    public static ArchRule commandsAnswerWithResponses() {
        return methods()
                .that(IsEndpoint.INSTANCE)
                .and()
                .areAnnotatedWith(Command.class)
                .should(
                        Checks.method(
                                "answer with a Response or nothing",
                                method ->
                                        ANSWERS_OF_COMMANDS.contains(
                                                method.getRawReturnType().getName())))
                .because("the answer to a repeated Idempotency-Key is a stored Response")
                .allowEmptyShould(true);
    }

    public static ArchRule entitiesAreFiltered() {
        return classes()
                .that()
                .areAnnotatedWith(Entity.class)
                .should(
                        Checks.type(
                                "be visible by unit or say why all may see them",
                                type ->
                                        type.isAssignableTo(VisibleAggregate.class)
                                                || type.isAnnotatedWith(VisibleToAll.class)))
                .because("a row that may not be seen must behave like one that does not exist")
                .allowEmptyShould(true);
    }

    public static ArchRule noStatelessSession() {
        return noClasses()
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("org.hibernate.StatelessSession")
                .because("it bypasses the visibility filter")
                .allowEmptyShould(true);
    }

    public static ArchRule nativeSqlOnlyInReports() {
        return noClasses()
                .that()
                .resideOutsideOfPackage("..report..")
                .and()
                .haveSimpleNameNotEndingWith("ReadModel")
                .should()
                .callMethodWhere(Checks.callTo("createNativeQuery", "createNativeMutationQuery"))
                .because("native SQL is not filtered; reports join the grants themselves")
                .allowEmptyShould(true);
    }

    public static ArchRule outboxRowsOnlyThroughOutbox() {
        return noClasses()
                .that()
                .resideOutsideOfPackage("org.setu.platform.outbox..")
                .should(Checks.mention("insert into outbox"))
                .because("only Outbox stamps versions in the order of the rows")
                .allowEmptyShould(true);
    }

    public static ArchRule noPreferredNonNames() {
        return noClasses()
                .should()
                .resideInAnyPackage("..util..", "..common..", "..helper..", "..impl..", "..misc..")
                .because("a package is named by what it is for")
                .allowEmptyShould(true);
    }

    private static boolean annotated(JavaMethod method, Class<? extends Annotation> annotation) {
        return method.isAnnotatedWith(annotation) || method.getOwner().isAnnotatedWith(annotation);
    }

    static boolean isEndpoint(JavaMethod method) {
        JavaClass owner = method.getOwner();
        return owner.isAnnotatedWith(Path.class)
                && (method.isAnnotatedWith(GET.class)
                        || WRITING.stream().anyMatch(method::isAnnotatedWith));
    }
}

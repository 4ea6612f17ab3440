package org.plenary.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.Slice;

import org.junit.jupiter.api.Test;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;

/** Who may know whom, as docs/house.md draws it. */
class HouseTest {

    private static final String[] CORE = {
        "org.plenary.assembly..",
        "org.plenary.members..",
        "org.plenary.sortition..",
        "org.plenary.seating..",
        "org.plenary.agenda..",
        "org.plenary.notes..",
        "org.plenary.decisions..",
        "org.plenary.evaluation..",
        "org.plenary.report..",
        "org.plenary.texts.."
    };

    private static final JavaClasses HOUSE =
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPackages("org.plenary");

    @Test
    void everyFloorKnowsOnlyTheFloorsBelow() {
        check(
                layeredArchitecture()
                        .consideringOnlyDependenciesInLayers()
                        .withOptionalLayers(true)
                        .layer("app")
                        .definedBy("org.plenary.app..", "org.plenary.launch..")
                        .layer("ui")
                        .definedBy("org.plenary.ui..")
                        .layer("cli")
                        .definedBy("org.plenary.cli..")
                        .layer("desk")
                        .definedBy("org.plenary.desk..")
                        .layer("samples")
                        .definedBy("org.plenary.samples..")
                        .layer("store")
                        .definedBy("org.plenary.store..")
                        .layer("exchange")
                        .definedBy("org.plenary.exchange..")
                        .layer("documents")
                        .definedBy("org.plenary.documents..")
                        .layer("hub")
                        .definedBy("org.plenary.hub..")
                        .layer("verify")
                        .definedBy("org.plenary.verify..")
                        .layer("core")
                        .definedBy(CORE)
                        .whereLayer("app")
                        .mayNotBeAccessedByAnyLayer()
                        .whereLayer("ui")
                        .mayOnlyBeAccessedByLayers("app")
                        .whereLayer("cli")
                        .mayOnlyBeAccessedByLayers("app")
                        .whereLayer("desk")
                        .mayOnlyBeAccessedByLayers("ui", "cli", "app")
                        .whereLayer("samples")
                        .mayOnlyBeAccessedByLayers("desk", "cli", "app")
                        .whereLayer("store")
                        .mayOnlyBeAccessedByLayers("desk", "app")
                        .whereLayer("exchange")
                        .mayOnlyBeAccessedByLayers("desk", "samples", "app")
                        .whereLayer("documents")
                        .mayOnlyBeAccessedByLayers("desk", "app")
                        .whereLayer("hub")
                        .mayOnlyBeAccessedByLayers("desk", "app")
                        .whereLayer("verify")
                        .mayOnlyBeAccessedByLayers("desk", "app"));
    }

    @Test
    void noRoomsFormARing() {
        check(slices().matching("org.plenary.(**)").should().beFreeOfCycles());
    }

    @Test
    void theCoreIsPure() {
        check(
                classes()
                        .that()
                        .resideInAnyPackage(CORE)
                        .and()
                        .resideOutsideOfPackage("org.plenary.sortition..")
                        .should()
                        .onlyDependOnClassesThat()
                        .resideInAnyPackage(with(CORE, "java..", "org.jspecify..")));
        check(
                classes()
                        .that()
                        .resideInAPackage("org.plenary.sortition..")
                        .should()
                        .onlyDependOnClassesThat()
                        .resideInAnyPackage(
                                "org.plenary.assembly..",
                                "org.plenary.members..",
                                "org.plenary.sortition..",
                                "java..",
                                "org.jspecify..",
                                "com.google.ortools.."));
        check(
                noClasses()
                        .that()
                        .resideInAnyPackage(CORE)
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage("java.sql..", "java.net..", "java.awt.."));
    }

    @Test
    void theCoreKnowsItsOwnOrder() {
        check(core("assembly"));
        check(core("texts", "assembly"));
        check(core("members", "assembly"));
        check(core("sortition", "members", "assembly"));
        check(core("seating", "members", "assembly"));
        check(core("agenda", "assembly"));
        check(core("notes", "agenda", "assembly"));
        check(core("decisions", "notes", "agenda", "assembly"));
    }

    private static DescribedPredicate<JavaMethodCall> named(String owners, String names) {
        return DescribedPredicate.describe(
                "%s of %s".formatted(names, owners),
                call ->
                        call.getTargetOwner().getName().matches(owners)
                                && call.getName().matches(names));
    }

    private static ArchRule core(String room, String... mayKnow) {
        var allowed =
                with(
                        Stream.of(mayKnow).map(HouseTest::room).toArray(String[]::new),
                        room(room),
                        "java..",
                        "org.jspecify..",
                        "com.google.ortools..");
        return classes()
                .that()
                .resideInAPackage(room(room))
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(allowed);
    }

    private static String room(String name) {
        return "org.plenary." + name + "..";
    }

    @Test
    void everyClassIsInARoom() {
        check(
                classes()
                        .should()
                        .resideInAnyPackage(
                                with(
                                        CORE,
                                        Stream.of(
                                                        "app",
                                                        "launch",
                                                        "ui",
                                                        "cli",
                                                        "desk",
                                                        "samples",
                                                        "store",
                                                        "exchange",
                                                        "documents",
                                                        "hub",
                                                        "verify")
                                                .map(HouseTest::room)
                                                .toArray(String[]::new))));
    }

    /** These keep no order, so that two runs of the program would differ. */
    @Test
    void nothingDependsOnTheOrderOfAHash() {
        check(
                noClasses()
                        .that()
                        .resideInAnyPackage(with(CORE, room("desk"), room("verify")))
                        .should()
                        .callMethodWhere(named("java.util.Map", "copyOf|ofEntries"))
                        .because(
                                "maps keep the order of their file: use Ordered.copyOf, LinkedHashMap or TreeMap"));
    }

    @Test
    void theVerifierSharesNothingWithTheDraw() {
        check(
                classes()
                        .that()
                        .resideInAPackage("org.plenary.verify..")
                        .should()
                        .onlyDependOnClassesThat()
                        .resideInAnyPackage("org.plenary.verify..", "java..", "org.jspecify.."));
    }

    @Test
    void theCoreMakesNoClockAndNoChance() {
        check(
                noClasses()
                        .that()
                        .resideInAnyPackage(CORE)
                        .should()
                        .callMethodWhere(
                                named(
                                        "java.time..*|java.lang.System",
                                        "now|system|systemUTC|systemDefaultZone|currentTimeMillis|nanoTime"))
                        .orShould()
                        .callMethod(Math.class, "random")
                        .orShould()
                        .callMethod(UUID.class, "randomUUID")
                        .orShould()
                        .callMethod(ThreadLocalRandom.class, "current")
                        .orShould()
                        .callConstructor(Random.class)
                        .orShould()
                        .callConstructor(SecureRandom.class));
    }

    @Test
    void everyCraftHasItsOwnRoom() {
        check(
                only(
                        "the window",
                        Set.of("ui", "app"),
                        "javafx..",
                        "org.controlsfx..",
                        "atlantafx.."));
        check(only("PDF", Set.of("documents"), "com.itextpdf.."));
        check(only("office files", Set.of("documents", "exchange"), "org.apache.poi.."));
        check(only("SQL", Set.of("store"), "java.sql..", "javax.sql..", "org.h2.."));
        check(only("commands", Set.of("cli"), "picocli.."));
        check(only("the solver", Set.of("sortition"), "com.google.ortools.."));
    }

    @Test
    void oneScreenDoesNotKnowAnother() {
        check(
                slices().matching("org.plenary.ui.(*)..")
                        .should(
                                knowOnly(
                                        Set.of(
                                                "shell",
                                                "jobs",
                                                "problems",
                                                "texts",
                                                "theme",
                                                "controls"))));
    }

    private static ArchCondition<Slice> knowOnly(Set<String> shared) {
        return new ArchCondition<>("know only " + shared) {
            @Override
            public void check(Slice slice, ConditionEvents events) {
                var own = slice.getNamePart(1);
                for (var dependency : slice.getDependenciesFromSelf()) {
                    var room = screenOf(dependency.getTargetClass());
                    if (room != null && !room.equals(own) && !shared.contains(room)) {
                        events.add(
                                SimpleConditionEvent.violated(
                                        dependency, dependency.getDescription()));
                    }
                }
            }
        };
    }

    private static String screenOf(JavaClass type) {
        var parts = type.getPackageName().split("\\.");
        return parts.length > 3 && parts[2].equals("ui") ? parts[3] : null;
    }

    private static ArchRule only(String craft, Set<String> rooms, String... libraries) {
        var packages = rooms.stream().map(r -> "org.plenary." + r + "..").toArray(String[]::new);
        return noClasses()
                .that()
                .resideOutsideOfPackages(packages)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(libraries)
                .as(craft + " lives in " + rooms);
    }

    private static String[] with(String[] some, String... more) {
        var all = Arrays.copyOf(some, some.length + more.length);
        System.arraycopy(more, 0, all, some.length, more.length);
        return all;
    }

    private static void check(ArchRule rule) {
        rule.allowEmptyShould(true).check(HOUSE);
    }
}

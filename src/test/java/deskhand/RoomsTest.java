package deskhand;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Who may know whom. A package belongs to the room with the longest name that fits. */
class RoomsTest {

    private static final Set<String> GROUND = Set.of("base", "platform", "access");
    private static final Set<String> SUPPLIERS = Set.of("model", "playbook", "knowledge", "customer", "tool");
    private static final Set<String> STAGE = with(SUPPLIERS, "turn", "conversation", "helpdesk");

    /** What a room may import besides itself and the ground. */
    private static final Map<String, Set<String>> MAY_IMPORT = new TreeMap<>(Map.ofEntries(
            Map.entry("base", Set.of()),
            Map.entry("platform", Set.of()),
            Map.entry("access", Set.of()),
            // Knows the rooms only by the port that lies on the ground.
            Map.entry("configuration", Set.of()),
            Map.entry("helpdesk", Set.of()),
            Map.entry("helpdesk.sandbox", Set.of("helpdesk")),
            Map.entry("model", Set.of()),
            Map.entry("model.openai", Set.of("model")),
            Map.entry("model.anthropic", Set.of("model")),
            Map.entry("model.embedded", Set.of("model")),
            Map.entry("playbook", Set.of("model")),
            Map.entry("knowledge.reading", Set.of()),
            Map.entry("knowledge", Set.of("model", "knowledge.reading")),
            Map.entry("knowledge.embedded", Set.of("model", "model.embedded", "knowledge", "knowledge.reading")),
            Map.entry("knowledge.pinecone", Set.of("model", "model.embedded", "knowledge")),
            // Documents come from help centers too, through the port of the helpdesk room.
            Map.entry("knowledge.ingest", Set.of("knowledge", "knowledge.reading", "helpdesk")),
            Map.entry("customer", Set.of("helpdesk")),
            Map.entry("tool", Set.of("model", "playbook", "knowledge", "customer")),
            Map.entry("conversation", Set.of("helpdesk")),
            Map.entry("turn", Set.of("helpdesk", "conversation")),
            Map.entry("outbox", Set.of("helpdesk", "conversation", "turn")),
            // What a message means is compared with the examples of red lines.
            Map.entry("pipeline.guard", with(STAGE, "model.embedded")),
            Map.entry("pipeline.route", with(STAGE, "model.embedded")),
            // What specialists are told includes what colleagues changed in earlier drafts.
            Map.entry("pipeline.context", with(STAGE, "learning.correction", "learning.solved")),
            // Both compare what was said by meaning.
            Map.entry("pipeline.outstanding", with(STAGE, "model.embedded")),
            Map.entry("pipeline.signals", with(STAGE, "model.embedded")),
            Map.entry("pipeline.specialist", STAGE),
            Map.entry("pipeline.assemble", STAGE),
            Map.entry("pipeline.gate", with(STAGE, "model.embedded")),
            Map.entry("pipeline.identity", STAGE),
            Map.entry("pipeline.decide", STAGE),
            Map.entry("pipeline.handoff", STAGE),
            Map.entry(
                    "pipeline",
                    Set.of(
                            "pipeline.guard",
                            "pipeline.route",
                            "pipeline.context",
                            "pipeline.outstanding",
                            "pipeline.signals",
                            "pipeline.specialist",
                            "pipeline.assemble",
                            "pipeline.gate",
                            "pipeline.identity",
                            "pipeline.decide",
                            "pipeline.handoff",
                            "helpdesk",
                            "turn",
                            "conversation",
                            "playbook",
                            // A turn is shown with its calls.
                            "model",
                            "customer",
                            // Documents are counted by what became of them.
                            "knowledge",
                            "tool",
                            "outbox")),
            // A supplier of the pipeline: it reads what turns leave behind and knows nothing of stages.
            Map.entry(
                    "learning.correction",
                    Set.of(
                            "helpdesk",
                            "conversation",
                            "turn",
                            "outbox",
                            "playbook",
                            "customer",
                            "model",
                            "model.embedded")),
            // Takes personal data out as corrections do.
            Map.entry(
                    "learning.solved",
                    Set.of(
                            "helpdesk",
                            "conversation",
                            "turn",
                            "customer",
                            "learning.correction",
                            "model",
                            "model.embedded")),
            // What it keeps of customers is erased with them, by the port of the customer room; plans of approvals are
            // of it too.
            // The sidebar finds solved conversations by meaning. What agents think of a draft counts for the documents
            // that it
            // cites.
            Map.entry(
                    "command",
                    Set.of(
                            "helpdesk",
                            "conversation",
                            "turn",
                            "outbox",
                            "tool",
                            "playbook",
                            "customer",
                            "knowledge",
                            "learning.solved",
                            "model.embedded")),
            // It reads tables, not rooms.
            Map.entry("insight", Set.of()),
            // A private note may be a command.
            Map.entry("intake", Set.of("helpdesk", "conversation", "turn", "command")),
            Map.entry("console", Set.of("*"))));

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("deskhand");

    private static Set<String> with(Set<String> rooms, String... more) {
        return Stream.concat(rooms.stream(), Stream.of(more)).collect(Collectors.toUnmodifiableSet());
    }

    @Test
    void every_package_is_a_room() {
        assertThat(CLASSES.stream()
                        .map(JavaClass::getPackageName)
                        .filter(name -> name.startsWith("deskhand."))
                        .map(RoomsTest::room)
                        .filter(String::isEmpty))
                .isEmpty();
    }

    @Test
    void a_room_imports_only_what_it_may() {
        var trespasses = CLASSES.stream()
                .filter(type -> !room(type.getPackageName()).isEmpty())
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .filter(dependency ->
                        dependency.getTargetClass().getPackageName().startsWith("deskhand"))
                .filter(dependency -> !may(
                        room(dependency.getOriginClass().getPackageName()),
                        room(dependency.getTargetClass().getPackageName())))
                .map(dependency -> dependency.getOriginClass().getName() + " knows "
                        + dependency.getTargetClass().getName())
                .distinct()
                .toList();

        assertThat(trespasses).isEmpty();
    }

    @Test
    void rooms_do_not_import_each_other_in_circles() {
        slices().matching("deskhand.(**)").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void only_the_rooms_for_it_know_langchain4j() {
        assertThat(importersOf("dev.langchain4j"))
                .allMatch(room -> room.startsWith("model") || room.startsWith("knowledge"));
    }

    @Test
    void only_the_platform_knows_the_scheduler_and_the_pools() {
        assertThat(importersOf("com.github.kagkarlsson")).allMatch("platform"::equals);
        assertThat(importersOf("com.zaxxer.hikari")).allMatch("platform"::equals);
    }

    @Test
    void no_package_is_a_dumping_ground() {
        var forbidden = List.of("util", "utils", "common", "impl", "dto", "manager", "helper");
        assertThat(CLASSES.stream().map(JavaClass::getPackageName).distinct())
                .noneMatch(name -> Stream.of(name.split("\\.")).anyMatch(forbidden::contains));
    }

    @Test
    void time_comes_from_a_clock() {
        var offenders = CLASSES.stream()
                .flatMap(type -> type.getMethodCallsFromSelf().stream())
                .filter(call -> call.getTarget().getName().equals("now")
                        && call.getTargetOwner().getPackageName().equals("java.time")
                        && call.getTarget().getRawParameterTypes().isEmpty())
                .map(call -> call.getOrigin().getFullName());
        assertThat(offenders).isEmpty();
    }

    private static Set<String> importersOf(String prefix) {
        return CLASSES.stream()
                .filter(type -> type.getDirectDependenciesFromSelf().stream()
                        .anyMatch(dependency ->
                                dependency.getTargetClass().getPackageName().startsWith(prefix)))
                .map(type -> room(type.getPackageName()))
                .collect(Collectors.toSet());
    }

    private static boolean may(String origin, String target) {
        var allowed = MAY_IMPORT.get(origin);
        return target.isEmpty()
                || origin.equals(target)
                || GROUND.contains(target) && groundMay(origin, target)
                || allowed.contains("*")
                || allowed.contains(target);
    }

    /** The ground itself is in layers: access stands on platform, platform on base. */
    private static boolean groundMay(String origin, String target) {
        return switch (origin) {
            case "base" -> false;
            case "platform" -> target.equals("base");
            default -> true;
        };
    }

    private static String room(String packageName) {
        return MAY_IMPORT.keySet().stream()
                .filter(room ->
                        packageName.equals("deskhand." + room) || packageName.startsWith("deskhand." + room + "."))
                .max(Comparator.comparingInt(String::length))
                .orElse("");
    }
}

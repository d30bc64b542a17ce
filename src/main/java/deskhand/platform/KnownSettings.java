package deskhand.platform;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.annotation.ConfigurationReader;
import io.micronaut.context.annotation.Property;
import io.micronaut.context.env.Environment;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.context.event.StartupEvent;
import io.micronaut.inject.qualifiers.Qualifiers;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Stops the start at a setting that does not exist: a misspelt one would silently keep its default. */
@Singleton
public class KnownSettings implements ApplicationEventListener<StartupEvent> {

    /** Read by the configuration file, the log or the launcher instead of by a settings record. */
    private static final List<String> ELSEWHERE = List.of(
            "deskhand.port",
            "deskhand.host",
            "deskhand.demo",
            "deskhand.customer.largest-import",
            "deskhand.signature",
            "deskhand.log-format",
            "deskhand.log-level",
            "deskhand.jvm-options",
            "deskhand.start-cache");

    private final ApplicationContext context;
    private final Environment environment;

    KnownSettings(ApplicationContext context, Environment environment) {
        this.context = context;
        this.environment = environment;
    }

    @Override
    public void onApplicationEvent(StartupEvent event) {
        var known = names().stream().map(KnownSettings::squeezed).collect(Collectors.toSet());
        var unknown =
                given().filter(name -> !known.contains(squeezed(name))).collect(Collectors.toCollection(TreeSet::new));
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException(
                    "There is no setting " + String.join(", ", unknown) + ". See .env.example for those there are.");
        }
    }

    /** All settings, for example {@code deskhand.turn.quiet-window}. */
    public Set<String> names() {
        var names = new TreeSet<>(ELSEWHERE);
        context.getBeanDefinitions(Qualifiers.byStereotype(ConfigurationReader.class)).stream()
                .filter(bean -> bean.getBeanType().getPackageName().startsWith("deskhand"))
                .flatMap(bean -> Stream.of(bean.getConstructor().getArguments()))
                .flatMap(argument -> argument.getAnnotationMetadata().stringValue(Property.class, "name").stream())
                .forEach(names::add);
        return names;
    }

    private Stream<String> given() {
        var variables = System.getenv().keySet().stream().filter(name -> name.startsWith("DESKHAND_"));
        var properties = environment.getPropertySources().stream()
                .flatMap(source -> {
                    var keys = new TreeSet<String>();
                    source.forEach(keys::add);
                    return keys.stream();
                })
                .filter(name -> name.startsWith("deskhand."));
        return Stream.of(variables, properties).flatMap(names -> names);
    }

    /** {@code DESKHAND_DATA_DIRECTORY} and {@code deskhand.data-directory} are the same. */
    private static String squeezed(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }

    /** The variable that sets a setting. */
    public static String variable(String name) {
        return name.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
    }
}

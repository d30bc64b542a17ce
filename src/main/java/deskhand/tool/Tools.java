package deskhand.tool;

import deskhand.base.Storable;
import deskhand.platform.Outages;
import deskhand.tool.Tool.Caller;
import deskhand.tool.Tool.Result;
import deskhand.tool.Tool.Spec;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.serde.ObjectMapper;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * All tools, and the one way to use them: who may, with what, for whom and how long is looked at here and not by the tools.
 * Whatever goes wrong is told as a result.
 */
@Singleton
public class Tools {

    /** Of a result; what is beyond is cut off, and that is said. */
    public static final int MOST_CHARACTERS = 6_000;

    /** How a refusal begins whose reason is too little trust. */
    public static final String NOT_PROVEN = "Nothing may be told: it is not proven who writes.";

    private static final Logger log = LoggerFactory.getLogger(Tools.class);
    private static final int MOST_SCHEMAS = 500;

    private final List<Tool> own;
    private final List<ToolShelf> shelves;
    private final Permissions permissions;
    private final ObjectMapper json;
    private final Map<String, JsonNode> schemas = new ConcurrentHashMap<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    Tools(List<Tool> own, List<ToolShelf> shelves, Permissions permissions, ObjectMapper json) {
        this.own = List.copyOf(own);
        this.shelves = List.copyOf(shelves);
        this.permissions = permissions;
        this.json = json;
    }

    /** All there are, by name. */
    public List<Spec> all() {
        return tools().map(Tool::spec).sorted(Comparator.comparing(Spec::name)).toList();
    }

    /** Those that the specialists of these categories may use, by name. */
    public List<Spec> of(Collection<String> categories) {
        return all().stream().filter(spec -> mayUse(categories, spec.name())).toList();
    }

    /** The names of those that a category's specialist may use. */
    public Set<String> permitted(String category) {
        return permissions.of(category);
    }

    /** Sets them; counts on every node within two seconds. */
    public void permit(String category, Collection<String> names) {
        permissions.set(category, names);
    }

    /** Takes a tool from all categories, for it is there no more. */
    public void forget(String name) {
        permissions.forget(name);
    }

    public boolean mayUse(Collection<String> categories, String name) {
        return categories.stream().anyMatch(category -> permissions.of(category).contains(name));
    }

    public Optional<Spec> find(String name) {
        return tool(name).map(Tool::spec);
    }

    /** Whether what a tool told may be about the customer; what is not known any more counts as if it was. */
    public boolean tellsOfCustomer(String name) {
        return tool(name).map(Tool::tellsOfCustomer).orElse(true);
    }

    /** Whether a tool of this name comes with the service. */
    public boolean isOwn(String name) {
        return own.stream().anyMatch(tool -> tool.spec().name().equals(name));
    }

    /** Shortest form with sorted names, so that the same asks look the same. Nothing if it is no JSON object. */
    public Optional<String> canonical(String arguments) {
        var parsed = parsed(arguments.isBlank() ? "{}" : arguments);
        return parsed == null || !parsed.isObject() ? Optional.empty() : Optional.of(Canonical.of(parsed));
    }

    /** A text among arguments; nothing if it is not there. */
    public Optional<String> argument(String arguments, String name) {
        var value = Optional.ofNullable(parsed(arguments)).map(given -> given.get(name));
        return value.filter(JsonNode::isString).map(JsonNode::getStringValue).filter(text -> !text.isBlank());
    }

    /** What is wrong with an ask, in words for a model: no such tool for these categories, or arguments that do not fit. */
    public Optional<String> complaint(Collection<String> categories, String name, String arguments) {
        return find(name)
                .filter(_ -> mayUse(categories, name))
                .map(spec -> complaint(spec, arguments))
                .orElseGet(() -> Optional.of(noSuch(name)));
    }

    Optional<String> complaint(Spec spec, String arguments) {
        var given = parsed(arguments);
        return given == null ? Optional.of("the arguments are no JSON") : ArgumentCheck.arguments(schema(spec), given);
    }

    /** What is wrong with a schema that somebody wrote for a tool. */
    public Optional<String> schemaComplaint(String schema) {
        var written = parsed(schema);
        return written == null ? Optional.of("The schema is no JSON.") : ArgumentCheck.schema(written);
    }

    private static String noSuch(String name) {
        return "there is no tool " + Storable.beginning(name, 60) + " here";
    }

    /** Uses a tool for a customer. {@link #complaint} had nothing to say. */
    public Result use(Caller caller, Collection<String> categories, String name, String arguments) {
        return find(name)
                .filter(_ -> mayUse(categories, name))
                .map(spec -> use(caller, spec, arguments))
                .orElseGet(() -> new Result.Refused(noSuch(name)));
    }

    /** Whichever category. */
    Result use(Caller caller, Spec spec, String arguments) {
        if (!caller.trust().reaches(spec.trust())) {
            return new Result.Refused(
                    NOT_PROVEN + " Ask the customer to sign in, or to write from the e-mail address of the account.");
        }
        return tool(spec.name())
                .map(tool -> capped(within(tool, spec, caller, arguments)))
                .orElseGet(() -> new Result.Refused(noSuch(spec.name())));
    }

    private Result within(Tool tool, Spec spec, Caller caller, String arguments) {
        var use = threads.submit(() -> tool.use(caller, arguments));
        try {
            return use.get(spec.within().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            return new Result.Failed("It took too long. Go on without it.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Result.Failed("It was interrupted. Go on without it.");
        } catch (ExecutionException e) {
            // While the database is away there is nothing to be said; the turn is tried again when it is back.
            if (Outages.isOutage(e) && e.getCause() instanceof RuntimeException outage) {
                throw outage;
            }
            log.warn("The tool {} failed", spec.name(), new Told(e.getCause()));
            return new Result.Failed("It failed. Go on without it.");
        } finally {
            use.cancel(true);
        }
    }

    /** Where it failed, without the message: that may hold what customers wrote. */
    private static final class Told extends Exception {

        Told(@Nullable Throwable cause) {
            super(cause == null ? "unknown" : cause.getClass().getName());
            if (cause != null) {
                setStackTrace(cause.getStackTrace());
            }
        }
    }

    private static Result capped(Result result) {
        return switch (result) {
            case Result.Done done -> new Result.Done(capped(done.text()), done.fields());
            case Result.Pending pending -> new Result.Pending(capped(pending.text()), pending.approval());
            case Result.Refused refused -> new Result.Refused(capped(refused.text()));
            case Result.Failed failed -> new Result.Failed(capped(failed.text()));
        };
    }

    private static String capped(String text) {
        return Storable.text(
                text.length() <= MOST_CHARACTERS
                        ? text
                        : Storable.beginning(text, MOST_CHARACTERS) + "\n[cut off: " + (text.length() - MOST_CHARACTERS)
                                + " more characters]");
    }

    private Stream<Tool> tools() {
        var added = shelves.stream()
                .flatMap(shelf -> shelf.tools().stream())
                .filter(tool -> !isOwn(tool.spec().name()));
        return Stream.concat(own.stream(), added);
    }

    private Optional<Tool> tool(String name) {
        return tools().filter(tool -> tool.spec().name().equals(name)).findFirst();
    }

    private JsonNode schema(Spec spec) {
        if (schemas.size() > MOST_SCHEMAS) {
            schemas.clear();
        }
        return schemas.computeIfAbsent(
                spec.schema(), text -> Objects.requireNonNull(parsed(text), () -> "schema of " + spec.name()));
    }

    private @Nullable JsonNode parsed(String text) {
        try {
            return json.readValue(text, JsonNode.class);
        } catch (IOException | RuntimeException e) {
            return null;
        }
    }

    /** Of each category. */
    Map<String, List<String>> permissions() {
        return permissions.all().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> List.copyOf(entry.getValue())));
    }

    @PreDestroy
    void close() {
        threads.shutdownNow();
    }
}

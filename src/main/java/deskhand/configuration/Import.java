package deskhand.configuration;

import deskhand.platform.ProblemException;
import deskhand.platform.config.ConfigPart;
import deskhand.platform.config.ItemRefused;
import io.micronaut.core.naming.NameUtils;
import io.micronaut.data.exceptions.DataAccessException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Brings one file in, item by item, within a transaction of the caller. Goes on after a refusal, to tell of all at once. */
final class Import {

    private static final int MOST_TROUBLES = 50;

    private final Catalog catalog;
    private final ConfigFile file;
    private final List<Trouble> troubles = new ArrayList<>();

    Import(Catalog catalog, ConfigFile file) {
        this.catalog = catalog;
        this.file = file;
    }

    /**
     * Makes the parts of the file as the file says.
     *
     * @throws BadFile with everything that is wrong; the caller has to roll back
     */
    void run(boolean replace) {
        file.parts().keySet().stream()
                .filter(name -> catalog.find(name).filter(ConfigPart::isMoved).isEmpty())
                .forEach(name -> trouble(
                        name,
                        "There is no such part; there are "
                                + catalog.moved().stream().map(ConfigPart::name).toList() + "."));
        var parts = catalog.moved().stream()
                .filter(part -> file.parts().containsKey(part.name()))
                .toList();
        parts.forEach(this::put);
        if (replace) {
            parts.reversed().forEach(this::removeMissing);
        }
        if (!troubles.isEmpty()) {
            throw new BadFile(troubles);
        }
    }

    private Map<String, Map<String, Object>> wanted(ConfigPart part) {
        return Objects.requireNonNull(file.parts().get(part.name()));
    }

    private void put(ConfigPart part) {
        var wanted = wanted(part);
        var stored = Catalog.items(part);
        for (var name : part.inOrder(wanted)) {
            var item = Objects.requireNonNull(wanted.get(name));
            var path = part.name() + "." + name;
            var before = stored.get(name);
            if (before == null && part.isFixed()) {
                trouble(path, "There is no such item, and none can be added: these come with the service.");
            } else if (secretsAreKept(item, path) && !isSame(item, before)) {
                attempt(path, () -> part.put(name, without(item)));
            }
        }
    }

    private void removeMissing(ConfigPart part) {
        if (!part.isFixed()) {
            Catalog.items(part).keySet().stream()
                    .filter(name -> !wanted(part).containsKey(name))
                    .forEach(name -> attempt(part.name() + "." + name, () -> part.remove(name)));
        }
    }

    /** Whoever writes a secret into a file would find it in git one day. */
    private boolean secretsAreKept(Map<String, Object> item, String path) {
        var secrets = item.getOrDefault(ConfigPart.SECRETS, Map.of());
        if (secrets instanceof Map<?, ?> map && map.values().stream().allMatch(ConfigWriter.KEEP::equals)) {
            return true;
        }
        trouble(
                path + "." + ConfigPart.SECRETS,
                "Secrets do not belong into a file: write " + ConfigWriter.KEEP
                        + " behind each name, and set them over the API or in the console.");
        return false;
    }

    private static boolean isSame(Map<String, Object> item, @Nullable Map<String, Object> stored) {
        return stored != null && without(item).equals(without(stored));
    }

    private static Map<String, Object> without(Map<String, Object> item) {
        var rest = new LinkedHashMap<>(item);
        rest.remove(ConfigPart.SECRETS);
        return rest;
    }

    private void attempt(String path, Runnable work) {
        try {
            work.run();
        } catch (ItemRefused e) {
            trouble(e.key().isEmpty() ? path : path + "." + e.key(), String.valueOf(e.getMessage()));
        } catch (ConstraintViolationException e) {
            e.getConstraintViolations().forEach(violation -> trouble(path + key(violation), violation.getMessage()));
        } catch (ProblemException | IllegalArgumentException e) {
            trouble(path, String.valueOf(e.getMessage()));
        } catch (DataAccessException e) {
            // From here on the transaction takes nothing any more.
            trouble(path, "The database does not take this: " + cause(e));
            throw new BadFile(troubles);
        }
    }

    /** Behind the method and its parameter: the key in the item. */
    private static String key(ConstraintViolation<?> violation) {
        var path = StreamSupport.stream(violation.getPropertyPath().spliterator(), false)
                .skip(2)
                .map(node -> node.getName())
                .filter(name -> name != null && !name.startsWith("<"))
                .findFirst();
        return path.map(name -> "." + snake(name)).orElse("");
    }

    private static String snake(String name) {
        return NameUtils.underscoreSeparate(name).toLowerCase(Locale.ROOT);
    }

    private static String cause(Throwable e) {
        var root = e;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return String.valueOf(root.getMessage()).lines().findFirst().orElse("");
    }

    private void trouble(String path, String says) {
        if (troubles.size() < MOST_TROUBLES) {
            troubles.add(file.trouble(path, says));
        }
    }
}

package deskhand.playbook;

import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.context.event.StartupEvent;
import io.micronaut.core.io.ResourceResolver;
import io.micronaut.data.exceptions.DataAccessException;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings the instructions that came with the service into the database, where they are edited from then on. */
@Singleton
class ShippedInstructions implements ApplicationEventListener<StartupEvent> {

    private static final Logger log = LoggerFactory.getLogger(ShippedInstructions.class);

    private final Instructions instructions;
    private final Playbook playbook;
    private final ResourceResolver resources;

    ShippedInstructions(Instructions instructions, Playbook playbook, ResourceResolver resources) {
        this.instructions = instructions;
        this.playbook = playbook;
        this.resources = resources;
    }

    @Override
    public void onApplicationEvent(StartupEvent event) {
        bring(PromptVersion.FOR_ALL, "safety-rules.md");
        playbook.categories().forEach(category -> bring(category.slug(), "instructions/" + category.slug() + ".md"));
    }

    /** Of several nodes that start at once one is first; the others find it done or fail at the number. */
    private void bring(String category, String file) {
        var path = "classpath:prompts/" + file;
        try (var in = resources.getResourceAsStream(path).orElse(null)) {
            if (in != null) {
                instructions.shipped(category, new String(in.readAllBytes(), StandardCharsets.UTF_8).strip());
            }
        } catch (DataAccessException e) {
            log.info("Another node brings the instructions of {}", file);
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }
}

package deskhand.playbook;

import deskhand.base.Shipped;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.context.event.StartupEvent;
import io.micronaut.data.exceptions.DataAccessException;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings the instructions that came with the service into the database, where they are edited from then on. */
@Singleton
class ShippedInstructions implements ApplicationEventListener<StartupEvent> {

    private static final Logger log = LoggerFactory.getLogger(ShippedInstructions.class);

    private final Instructions instructions;
    private final Playbook playbook;

    ShippedInstructions(Instructions instructions, Playbook playbook) {
        this.instructions = instructions;
        this.playbook = playbook;
    }

    @Override
    public void onApplicationEvent(StartupEvent event) {
        bring(PromptVersion.FOR_ALL, "safety-rules.md");
        playbook.categories().forEach(category -> bring(category.slug(), "instructions/" + category.slug() + ".md"));
    }

    /** Of several nodes that start at once one is first; the others find it done or fail at the number. */
    private void bring(String category, String file) {
        try {
            Shipped.find("prompts/" + file)
                    .map(bytes -> new String(bytes, StandardCharsets.UTF_8).strip())
                    .ifPresent(text -> instructions.shipped(category, text));
        } catch (DataAccessException e) {
            log.info("Another node brings the instructions of {}", file);
        }
    }
}

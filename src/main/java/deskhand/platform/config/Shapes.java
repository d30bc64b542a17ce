package deskhand.platform.config;

import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;

/** Makes items of the records that the API shows, and the records that the API takes of items. */
@Singleton
public class Shapes {

    private final ObjectMapper json;

    Shapes(ObjectMapper json) {
        this.json = json;
    }

    /** {@code without}: what the change takes that belongs into no item, such as secrets. */
    public <C> Shape<C> of(Class<C> change, String... without) {
        return new Shape<>(json, change, without);
    }
}

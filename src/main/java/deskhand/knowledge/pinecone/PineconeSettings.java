package deskhand.knowledge.pinecone;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A Pinecone index for the library.
 *
 * @param host of the index, with https; empty: Pinecone is not used
 * @param apiKey of the project
 * @param inference where its models answer
 * @param reranker reads question and passages; empty: none
 * @param timeout for one call
 */
@ConfigurationProperties("deskhand.pinecone")
record PineconeSettings(
        @Nullable String host,
        @Nullable String apiKey,
        @Bindable(defaultValue = "https://api.pinecone.io") String inference,
        @Bindable(defaultValue = "bge-reranker-v2-m3") String reranker,
        @Bindable(defaultValue = "3s") Duration timeout) {

    /** The key stays out of logs. */
    @Override
    public String toString() {
        return "PineconeSettings[" + host + "]";
    }
}

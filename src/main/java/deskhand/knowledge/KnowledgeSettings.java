package deskhand.knowledge;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;

/**
 * How knowledge is kept.
 *
 * @param mostInMemory windows of passages compared by meaning, about two a passage, each of some 450 bytes; passages beyond
 *     are found by their words alone
 * @param allowPrivateAddresses whether imports may fetch from addresses inside the own network
 * @param folder below which sources may read files of this machine; empty: nowhere
 */
@ConfigurationProperties("deskhand.knowledge")
public record KnowledgeSettings(
        @Bindable(defaultValue = "300000") int mostInMemory,
        @Bindable(defaultValue = "false") boolean allowPrivateAddresses,
        @Bindable(defaultValue = "") String folder) {}

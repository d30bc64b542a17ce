package deskhand.pipeline.context;

import deskhand.knowledge.Gaps;
import deskhand.platform.config.KeptOfCustomers;
import jakarta.inject.Singleton;

/** Questions that the library did not answer go with the only customer who asked them. */
@Singleton
class AskedOfLibrary implements KeptOfCustomers {

    private final Gaps gaps;

    AskedOfLibrary(Gaps gaps) {
        this.gaps = gaps;
    }

    @Override
    public long erase(String email) {
        return gaps.erase(email);
    }
}

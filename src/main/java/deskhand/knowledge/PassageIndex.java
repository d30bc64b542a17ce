package deskhand.knowledge;

import java.util.List;

/**
 * Finds passages. It may be behind and name passages that are gone or retired: they are looked up before anything is cited.
 * The database is the source of truth; what an index keeps beside it can be built again at any time.
 */
public interface PassageIndex {

    /** As explanations and settings call it. */
    String name();

    /** The best, best first. Throws {@link IndexUnavailable} when it cannot answer now. */
    List<Hit> search(Question question, int most);

    /** The library was changed on this node, and the change is committed. */
    default void changed() {}
}

/**
 * The index that needs nothing but our database: words by PostgreSQL's full text, meaning by vectors in memory. Door: {@link
 * deskhand.knowledge.PassageIndex}. Owns the tables {@code passage_vector}, {@code passage_twin} and {@code
 * passage_compared}; what it holds in memory is built from the database
 * at start and kept up with it.
 */
@NullMarked
package deskhand.knowledge.embedded;

import org.jspecify.annotations.NullMarked;

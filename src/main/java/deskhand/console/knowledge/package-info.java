/**
 * Pages about knowledge: the library with an editor, questions to try, what is missing and what is old, files and sources. They
 * do what the API does. Owns no table.
 */
@NullMarked
package deskhand.console.knowledge;

import org.jspecify.annotations.NullMarked;

/**
 * Keys by which programs use the API. Door: {@link deskhand.access.key.ApiKeys}. Owns the table {@code api_key}.
 */
@NullMarked
package deskhand.access.key;

import org.jspecify.annotations.NullMarked;

/**
 * How lists are read over HTTP, the same for all of them: {@link deskhand.platform.listing.Listing} for what people set,
 * {@link deskhand.platform.listing.Paging} for what grows by itself.
 */
@NullMarked
package deskhand.platform.listing;

import org.jspecify.annotations.NullMarked;

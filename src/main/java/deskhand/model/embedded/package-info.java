/** Models that run inside the service, with no key and no network. */
@NullMarked
package deskhand.model.embedded;

import org.jspecify.annotations.NullMarked;

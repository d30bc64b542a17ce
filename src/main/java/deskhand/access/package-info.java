/**
 * Who may use the API and the pages. Webhooks and the sandbox's own API have their own secrets; everything else needs the
 * token of {@link deskhand.access.AccessSettings}, or the machine itself when none is set.
 */
@NullMarked
package deskhand.access;

import org.jspecify.annotations.NullMarked;

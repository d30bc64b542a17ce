/**
 * Single sign-on with an OpenID Connect provider, for those who have one: authorization code with PKCE. Owns the table {@code
 * sign_on_used}.
 */
@NullMarked
package deskhand.access.oidc;

import org.jspecify.annotations.NullMarked;

/**
 * Who may use the API and the pages. Webhooks, the sandbox's own API and customers' links have their own secrets; everything
 * else is for visitors who are known: people with an account, programs with a key, whoever holds the token of {@link
 * deskhand.access.AccessSettings}, or the machine itself as long as there is none of these. {@link deskhand.access.Permits} is
 * the one place that says which role an address needs. Doors: {@link deskhand.access.Visitor}, which controllers take as a
 * parameter, {@link deskhand.access.FrontDoor}. Owns no table; those of accounts and keys belong to the packages below.
 */
@NullMarked
package deskhand.access;

import org.jspecify.annotations.NullMarked;

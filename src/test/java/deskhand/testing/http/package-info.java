/**
 * What fakes that speak HTTP have in common: a server that notes every request, holds it against a description and lets
 * mishaps happen, deliveries that get lost or late, and JSON in the order in which it was written. Doors: {@link
 * deskhand.testing.http.Door}, {@link deskhand.testing.http.Faults}, {@link deskhand.testing.http.Post}.
 */
@NullMarked
package deskhand.testing.http;

import org.jspecify.annotations.NullMarked;

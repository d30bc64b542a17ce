/**
 * What may be changed in a customer's records: each operation with what must be true before, what it changes, which policies
 * speak against it, and how it is done. Doors: {@link deskhand.customer.operation.Operations} and its answers {@link
 * deskhand.customer.operation.Checked} and {@link deskhand.customer.operation.Carried}. Whether a person has agreed is not
 * asked here. Owns no tables; writes those of the customer room.
 */
@NullMarked
package deskhand.customer.operation;

import org.jspecify.annotations.NullMarked;

/**
 * What the shop knows of a customer: profile, subscription, orders with their items, shipments and payments. Door: {@link
 * deskhand.customer.Customers}. Owns the tables {@code customer}, {@code subscription}, {@code purchase}, {@code
 * purchase_item}, {@code shipment}, {@code payment} and {@code product}, and fills them with a demo shop at first start.
 */
@NullMarked
package deskhand.customer;

import org.jspecify.annotations.NullMarked;

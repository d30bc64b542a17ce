/**
 * What the shop knows of a customer, who may be told of it, and what became of their earlier conversations. Doors: {@link
 * deskhand.customer.Customers}, {@link deskhand.customer.Trust}, {@link deskhand.customer.Encounters},
 * {@link deskhand.customer.CommerceWrites}, {@link deskhand.customer.CsvImport}; others who keep something of a customer are {@link
 * deskhand.platform.config.KeptOfCustomers}. Owns the tables {@code
 * customer}, {@code subscription}, {@code purchase}, {@code purchase_item}, {@code shipment}, {@code payment}, {@code
 * claim}, {@code product}, {@code fact_trust} and {@code encounter}, and fills the records with a demo shop at first
 * start. Systems of the shop are
 * asked besides, each a {@link deskhand.customer.LiveSource}.
 */
@NullMarked
package deskhand.customer;

import org.jspecify.annotations.NullMarked;

/**
 * Pages about customers: looking one up, and bringing records in as tables. They do what the API does. Owns no table.
 */
@NullMarked
package deskhand.console.customers;

import org.jspecify.annotations.NullMarked;

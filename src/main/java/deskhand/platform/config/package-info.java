/**
 * How a room offers what people set in it, so that it can be exported, imported, compared and audited without knowing the
 * room. Door: {@link deskhand.platform.config.ConfigPart}, with {@link deskhand.platform.config.Shapes} to make items of the
 * API's own records; {@link deskhand.platform.config.Perishable} for what is deleted when it is old; {@link
 * deskhand.platform.config.KeptOfCustomers} for what is erased with a customer.
 */
@NullMarked
package deskhand.platform.config;

import org.jspecify.annotations.NullMarked;

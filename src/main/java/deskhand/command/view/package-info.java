/**
 * What a person needs to see before they decide on a draft, for every page that offers it. Doors: {@link
 * deskhand.command.view.Cases}. Owns no table.
 */
@NullMarked
package deskhand.command.view;

import org.jspecify.annotations.NullMarked;

/** Forms of pages: what was entered, and what is wrong with it field by field. Door: {@link deskhand.console.form.Form}. */
@NullMarked
package deskhand.console.form;

import org.jspecify.annotations.NullMarked;

/**
 * How replies begin and end. Doors: {@link deskhand.playbook.template.ReplyTemplates} and {@link
 * deskhand.playbook.template.Letter}. Owns the table {@code reply_template}.
 */
@NullMarked
package deskhand.playbook.template;

import org.jspecify.annotations.NullMarked;

/**
 * How replies begin and end, and what is said at a handover. Doors: {@link deskhand.playbook.template.ReplyTemplates}, {@link
 * deskhand.playbook.template.Letter} and {@link deskhand.playbook.template.Notice}. Owns the table {@code reply_template}.
 */
@NullMarked
package deskhand.playbook.template;

import org.jspecify.annotations.NullMarked;

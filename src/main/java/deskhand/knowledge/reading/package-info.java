/**
 * Turns what people have - Markdown, HTML, text, PDF, DOCX, zip - into one kind of Markdown and cuts it into passages. Files
 * come from anywhere, so size, depth, pages and time are bounded. Doors: {@link deskhand.knowledge.reading.Files}, {@link
 * deskhand.knowledge.reading.Archive} and {@link deskhand.knowledge.reading.Splitter}. Knows no database.
 */
@NullMarked
package deskhand.knowledge.reading;

import org.jspecify.annotations.NullMarked;

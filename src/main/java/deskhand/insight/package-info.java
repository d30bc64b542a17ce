/**
 * What people want to know across rooms: what waits for them, which conversations fit a question, and how it goes. Reads any
 * table and writes none, so it owns none. Doors: {@link deskhand.insight.WorkList}, {@link deskhand.insight.Search}, {@link
 * deskhand.insight.Figures}.
 */
@NullMarked
package deskhand.insight;

import org.jspecify.annotations.NullMarked;

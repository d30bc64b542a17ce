/**
 * Brings documents into the library: files that are sent, and sources that are read again and again - help centers, sitemaps,
 * lists of pages. A run shows how far it is, can be stopped and goes on where it was; what a source no longer has is retired.
 * Doors: the API. Owns the tables {@code knowledge_source}, {@code knowledge_import}, {@code knowledge_import_item}, {@code
 * knowledge_upload} and {@code knowledge_upload_part}.
 */
@NullMarked
package deskhand.knowledge.ingest;

import org.jspecify.annotations.NullMarked;

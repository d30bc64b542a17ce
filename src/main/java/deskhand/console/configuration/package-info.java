/** The pages of the configuration as a file, and of who changed what. */
@NullMarked
package deskhand.console.configuration;

import org.jspecify.annotations.NullMarked;

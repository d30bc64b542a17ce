/**
 * Pages about language models: profiles with their keys, prices and limits, who plays which role, budgets, and what was asked
 * lately. They do what the API does. Owns no table.
 */
@NullMarked
package deskhand.console.models;

import org.jspecify.annotations.NullMarked;
